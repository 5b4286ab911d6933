"""Makes search documents of organisations, guidelines and their sections."""

from uuid import uuid5

from django.utils.translation import override

from home.i18n.locales import language_of
from home.templatetags.figures import month
from network.blocks import PLACEHOLDER
from network.choices import GuidelineRole, OrganisationType
from network.guidelines.conditions import without_markers
from network.models import GuidelinePage, OrganisationPage
from search.choices import EntryType, FacetName
from search.documents.document import key_of_page
from search.documents.names import initials, labels
from search.documents.page import add_years, page_document, rich, texts
from search.documents.registry import indexed


def add_organisation(document, key, names):
    """Add an organisation: the facets of it and of its type, and its names."""
    if key is None:
        return
    pages = names.organisations
    document.add_concept(FacetName.ORGANISATION, key_of_page(key), pages.titles.get(key, {}))
    organisation_type, _size = pages.extras[key]
    document.add_facet(FacetName.ORGANISATION_TYPE, organisation_type)


def add_organisations(document, rows, owner_role, names):
    """Add the organisations of a page; the first public one with `owner_role` is the owner."""
    for row in rows:
        key = names.organisations.key_by_id.get(row.organisation_id)
        add_organisation(document, key, names)
        if row.role == owner_role and not document.owner:
            set_owner(document, key, names)


def set_owner(document, key, names):
    document.owner = names.organisations.title(key, language_of(document.locale_id))


def add_size(document, key, names):
    """Add the facet of the size of an organisation: that of the owner alone counts."""
    if key is not None:
        document.add_facet(FacetName.SIZE, names.organisations.extras[key][1])


def add_concepts(document, name, rows, names):
    """Add the sectors or techniques of an object; `names` is {translation key: (key, names)}."""
    for row in rows:
        key, called = names.get(row.translation_key, (row.key, {}))
        document.add_concept(name, key, called)


@indexed(OrganisationPage, prefetch=["sectors", "alias_of"])
def organisation_documents(page, names):
    document = page_document(page, EntryType.ORGANISATION, text=texts(page, "body"))
    if not document:
        return []
    add_organisation(document, page.translation_key, names)
    add_size(document, page.translation_key, names)
    add_concepts(document, FacetName.SECTOR, page.sectors.all(), names.sectors)
    document.add_facet(FacetName.MEMBERSHIP, page.membership)
    document.names.append(page.place)
    titles = names.organisations.titles.get(page.translation_key, {})
    document.add_names({language: initials(title) for language, title in titles.items()})
    for language, label in labels(OrganisationType, page.organisation_type).items():
        document.other.setdefault(language, []).append(label)
    add_years(document, page.joined)
    return [document]


@indexed(GuidelinePage, prefetch=["organisations", "alias_of"])
def guideline_documents(page, names):
    """Return the guideline as a whole, and each of its sections with its own anchor."""
    whole = page_document(page, EntryType.GUIDELINE)
    if not whole:
        return []
    if page.finished:
        whole.date = page.finished
        with override(whole.language):
            whole.period = month(page.finished)
    add_years(whole, whole.date)
    rows = [row for row in page.organisations.all() if row.role != GuidelineRole.SOURCE]
    add_organisations(whole, rows, GuidelineRole.STEWARD, names)
    parts = [section_of(page, part.value, whole) for part in page.sections]
    in_full = [f"{part.title}\n{part.text}" for part in parts]
    whole.text = "\n\n".join([texts(page, "introduction", "builds_on"), *in_full])
    return [whole, *parts]


def section_of(page, value, whole):
    """Return the SearchDocument of a section; the guideline's name is among its names."""
    text = "\n\n".join(filter(None, [rich(value["text"]), rich(value["rationale"])]))
    part = page_document(
        page,
        EntryType.SECTION,
        summary="",
        # The label of a placeholder is not part of the text.
        text=PLACEHOLDER.sub("…", without_markers(text)),
        date=whole.date,
        period=whole.period,
        anchor=value["identifier"],
        owner=whole.owner,
        page_title=whole.title,
        page_language=whole.language,
    )
    part.title = value["heading"]
    part.translation_key = uuid5(page.translation_key, value["identifier"])
    part.language = getattr(page, "sections_language", "") or part.language
    # Laws are found, but their list is no text to show or to embed.
    laws = [law["label"] for law in value["law_references"]]
    part.names = [page.title, *whole.names, *laws]
    part.other = {language: list(words) for language, words in whole.other.items()}
    part.facets |= {(name, key) for name, key in whole.facets if name != FacetName.TYPE}
    return part
