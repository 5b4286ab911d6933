"""Describes what the network does: goals, initiatives and cases."""

from wagtail.models import Page

from cases.choices import InitiativeKind, Phase
from cases.models import CasePage, GoalPage, InitiativePage
from search.choices import EntryType, FacetName
from search.documents.document import key_of_page
from search.documents.labels import labels
from search.documents.network import add_concepts, add_organisation
from search.documents.page import add_years, page_description
from search.documents.plain import texts
from search.documents.registry import describes

CASE_TEXTS = [
    "problem",
    "solution",
    "alternatives",
    "human_oversight",
    "lessons",
    "obstacles",
    "reuse_needs",
]


def add_goals(description, keys, names):
    for key in keys:
        called = names.goals.titles.get(key, {})
        description.add_concept(FacetName.GOAL, key_of_page(key), called)


def add_labels(description, choices, key):
    """Let a thing be found by what a choice is called, in each language."""
    for language, label in labels(choices, key).items():
        if language == description.language:
            description.names.append(label)
        else:
            description.other.setdefault(language, []).append(label)


def lines(*values):
    return "\n".join(str(value) for value in values if value)


@describes(GoalPage, prefetch=["effects", "alias_of"])
def describe_goal(page, names):
    effects = lines(*(effect.statement for effect in page.effects.all()))
    text = f"{texts(page, 'body')}\n\n{effects}"
    description = page_description(page, EntryType.GOAL, text=text)
    if not description:
        return []
    add_goals(description, [page.translation_key], names)
    description.names.append(page.short_title)
    return [description]


@describes(InitiativePage, prefetch=["goals", "organisations", "figures", "alias_of"])
def describe_initiative(page, names):
    figures = lines(*(f"{figure.label} {figure.text}" for figure in page.figures.all()))
    description = page_description(
        page, EntryType.INITIATIVE, text=f"{texts(page, 'body')}\n\n{figures}"
    )
    if not description:
        return []
    description.date = page.started or description.date
    add_years(description, page.started, page.ended)
    above = names.goals.key_by_path.get(page.path[: -Page.steplen])
    keys = dict.fromkeys([above, *(goal.translation_key for goal in page.goals.all())])
    add_goals(description, filter(None, keys), names)
    for row in page.organisations.all():
        key = names.organisations.key_by_id.get(row.organisation_id)
        add_organisation(description, key, names)
    add_labels(description, InitiativeKind, page.kind)
    description.names.append(page.place)
    return [description]


CASE_ROWS = {
    "goals": ("translation_key",),
    "sectors": ("translation_key", "key"),
    "techniques": ("translation_key", "key"),
    "participants": ("organisation_id",),
    "products": ("name", "supplier"),
    "outcomes": ("indicator", "method"),
    "artefacts": ("title",),
}


@describes(CasePage, prefetch=["alias_of"], rows=CASE_ROWS)
def describe_case(page, names):
    description = page_description(page, EntryType.CASE, text=case_text(page))
    if not description:
        return []
    add_years(description, page.started or description.date)
    add_goals(description, [goal.translation_key for goal in page.rows["goals"]], names)
    add_concepts(description, FacetName.SECTOR, page.rows["sectors"], names.sectors)
    add_concepts(description, FacetName.TECHNIQUE, page.rows["techniques"], names.techniques)
    description.add_facet(FacetName.PHASE, page.phase)
    add_labels(description, Phase, page.phase)
    owner = names.organisations.key_by_path.get(page.path[: -Page.steplen])
    add_organisation(description, owner, names)
    for row in page.rows["participants"]:
        key = names.organisations.key_by_id.get(row.organisation_id)
        add_organisation(description, key, names)
    for product in page.rows["products"]:
        description.names += filter(None, [product.name, product.supplier])
    return [description]


def case_text(page):
    """Return the texts of a case, its outcomes and what others can take."""
    rows = lines(
        *(f"{row.indicator} {row.method}" for row in page.rows["outcomes"]),
        *(row.title for row in page.rows["artefacts"]),
    )
    return f"{texts(page, *CASE_TEXTS)}\n\n{rows}".strip()
