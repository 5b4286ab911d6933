"""Makes search documents of events."""

from cases.choices import EventKind
from cases.models import EventPage
from search.choices import EntryType
from search.documents.cases import add_goals, add_labels
from search.documents.network import add_organisation
from search.documents.page import add_years, page_document
from search.documents.plain import texts
from search.documents.registry import indexed


@indexed(EventPage, prefetch=["goals", "organisations", "alias_of"])
def event_documents(page, names):
    document = page_document(page, EntryType.EVENT, text=texts(page, "body"))
    if not document:
        return []
    document.date = None if page.period_text else page.starts_on
    document.period = page.period_text
    add_years(document, page.starts_on, page.ends_on)
    add_goals(document, [goal.translation_key for goal in page.goals.all()], names)
    for row in page.organisations.all():
        add_organisation(document, names.organisations.key_by_id.get(row.organisation_id), names)
    add_labels(document, EventKind, page.kind)
    document.names += filter(None, [page.place, page.period_text])
    return [document]
