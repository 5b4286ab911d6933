"""Makes search documents of goals, initiatives, events and cases."""

from wagtail.models import Page

from django.utils.translation import override

from cases.choices import CostBand, EffortBand, EventKind, InitiativeKind, Phase, Role
from cases.models import CasePage, EventPage, GoalPage, InitiativePage
from home.templatetags.figures import period
from search.choices import EntryType, FacetName
from search.documents.document import key_of_page
from search.documents.names import labels
from search.documents.network import (
    add_concepts,
    add_organisation,
    add_organisations,
    add_size,
    set_owner,
)
from search.documents.page import add_years, page_document, texts
from search.documents.registry import indexed

CASE_TEXTS = [
    "problem",
    "solution",
    "alternatives",
    "human_oversight",
    "lessons",
    "obstacles",
    "reuse_needs",
]


def add_goals(document, keys, names):
    for key in keys:
        called = names.goals.titles.get(key, {})
        document.add_concept(FacetName.GOAL, key_of_page(key), called)


def add_labels(document, choices, key):
    """Add the label of a choice in each language."""
    for language, label in labels(choices, key).items():
        if language == document.language:
            document.names.append(label)
        else:
            document.other.setdefault(language, []).append(label)


def add_known(document, name, value, unknown):
    """Add a facet value, unless it says that nothing is known."""
    if value != unknown:
        document.add_facet(name, value)


def lines(*values):
    return "\n".join(str(value) for value in values if value)


@indexed(GoalPage, prefetch=["effects", "alias_of"])
def goal_documents(page, names):
    effects = lines(*(effect.statement for effect in page.effects.all()))
    text = f"{texts(page, 'body')}\n\n{effects}"
    document = page_document(page, EntryType.GOAL, text=text)
    if not document:
        return []
    add_goals(document, [page.translation_key], names)
    document.names.append(page.short_title)
    return [document]


@indexed(InitiativePage, prefetch=["goals", "organisations", "figures", "alias_of"])
def initiative_documents(page, names):
    figures = lines(*(f"{figure.label} {figure.text}" for figure in page.figures.all()))
    document = page_document(page, EntryType.INITIATIVE, text=f"{texts(page, 'body')}\n\n{figures}")
    if not document:
        return []
    document.date = page.started or document.date
    with override(document.language):
        document.period = period(page.started, page.ended, page.period_text)
    add_years(document, page.started, page.ended)
    above = names.goals.key_by_path.get(page.path[: -Page.steplen])
    keys = dict.fromkeys([above, *(goal.translation_key for goal in page.goals.all())])
    add_goals(document, filter(None, keys), names)
    add_organisations(document, page.organisations.all(), Role.LEAD, names)
    add_labels(document, InitiativeKind, page.kind)
    document.names.append(page.place)
    return [document]


@indexed(EventPage, prefetch=["goals", "organisations", "alias_of"])
def event_documents(page, names):
    document = page_document(page, EntryType.EVENT, text=texts(page, "body"))
    if not document:
        return []
    document.date = None if page.period_text else page.starts_on
    document.period = page.period_text
    add_years(document, page.starts_on, page.ends_on)
    add_goals(document, [goal.translation_key for goal in page.goals.all()], names)
    add_organisations(document, page.organisations.all(), Role.HOST, names)
    add_labels(document, EventKind, page.kind)
    document.names += filter(None, [page.place, page.period_text])
    return [document]


CASE_ROWS = {
    "goals": ("translation_key",),
    "sectors": ("translation_key", "key"),
    "techniques": ("translation_key", "key"),
    "participants": ("organisation_id",),
    "products": ("name", "supplier"),
    "outcomes": ("indicator", "method"),
    "artefacts": ("title",),
}


@indexed(CasePage, prefetch=["alias_of"], rows=CASE_ROWS)
def case_documents(page, names):
    document = page_document(page, EntryType.CASE, text=case_text(page))
    if not document:
        return []
    add_years(document, page.started or document.date)
    add_goals(document, [goal.translation_key for goal in page.rows["goals"]], names)
    add_concepts(document, FacetName.SECTOR, page.rows["sectors"], names.sectors)
    add_concepts(document, FacetName.TECHNIQUE, page.rows["techniques"], names.techniques)
    document.add_facet(FacetName.PHASE, page.phase)
    add_labels(document, Phase, page.phase)
    add_known(document, FacetName.COST, page.cost_band, CostBand.UNKNOWN)
    add_known(document, FacetName.EFFORT, page.effort_band, EffortBand.UNKNOWN)
    owner = names.organisations.key_by_path.get(page.path[: -Page.steplen])
    add_organisation(document, owner, names)
    set_owner(document, owner, names)
    document.is_fictional = page.is_fictional
    add_size(document, owner, names)
    for row in page.rows["participants"]:
        key = names.organisations.key_by_id.get(row.organisation_id)
        add_organisation(document, key, names)
    for product in page.rows["products"]:
        document.names += filter(None, [product.name, product.supplier])
    return [document]


def case_text(page):
    """Return the texts of a case, its outcomes and what others can take."""
    rows = lines(
        *(f"{row.indicator} {row.method}" for row in page.rows["outcomes"]),
        *(row.title for row in page.rows["artefacts"]),
    )
    return f"{texts(page, *CASE_TEXTS)}\n\n{rows}".strip()
