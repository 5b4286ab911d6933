"""The demonstration's goals, initiatives and cases."""

import datetime
from decimal import Decimal

from cases.demo import events
from cases.models import (
    CaseArtefact,
    CaseAssessment,
    CaseGuideline,
    CaseIndexPage,
    CaseOutcome,
    CasePage,
    CaseParticipant,
    CaseProduct,
    GoalEffect,
    GoalIndexPage,
    GoalPage,
    InitiativeFigure,
    InitiativeOrganisation,
    InitiativePage,
    ReportPage,
)
from home.demo import leading_pages
from home.demo.steps import next_steps
from home.demo.translation_memory import store_translations
from home.demo.writer import LANGUAGE, OTHER_LANGUAGE, in_language, read_yaml
from network.demo.content import month, organisations_by_slug
from network.models import GuidelinePage, Sector, Technique

INITIATIVE_FIELDS = ["slug", "title", "kind", "period_text", "place", "summary", "body"]
CASE_FIELDS = [
    "slug",
    "title",
    "summary",
    "phase",
    "problem",
    "solution",
    "alternatives",
    "data_categories",
    "human_oversight",
    "ai_act_class",
    "lessons",
    "obstacles",
    "reuse_needs",
    "cost_band",
    "effort_band",
    "contact_name",
    "contact_email",
    "contact_url",
    "section",
    "source",
    "source_identifier",
    "is_fictional",
]
NUMBERS = ("value", "before", "after")


def prepare(writer):
    """Load the page of the report first, since pages of all kinds refer to it."""
    index = writer.index_page(writer.home, GoalIndexPage, "goals")
    page = writer.page(index, ReportPage, report_builder(read_yaml(__file__, "report.yaml")))
    english = ReportPage.objects.get(
        translation_key=page.translation_key, locale__language_code=OTHER_LANGUAGE
    )
    writer.report_pages = {LANGUAGE: page, OTHER_LANGUAGE: english}


def load(writer):
    """Load goals first, since initiatives and cases refer to them; leading pages come last."""
    load_goals(writer)
    load_initiatives(writer)
    link_effects()
    load_cases(writer)
    events.load(writer, goals_by_number(), organisations_by_slug())
    leading_pages.load(writer)


def chosen(data, names, language):
    """Return those of the values `names` of `data` that exist, in one language."""
    return in_language({name: data[name] for name in names if name in data}, language)


def rows(model, data, language):
    """Return unsaved rows of `model` with the values of each part of `data`."""
    return [model(**values(part)) for part in in_language(data or [], language)]


def values(part):
    """Return the values of a row without empty ones: numbers as Decimal, months as dates."""
    ready = {key: value for key, value in part.items() if value is not None}
    for key in NUMBERS:
        if key in ready:
            ready[key] = Decimal(str(ready[key]))
    for key in ("as_of", "measured"):
        if key in ready:
            ready[key] = month(ready[key])
    return ready


def load_goals(writer):
    index = writer.index_page(writer.home, GoalIndexPage, "goals")
    report = writer.report_pages[LANGUAGE]
    for data in read_yaml(__file__, "goals.yaml"):
        writer.page(index, GoalPage, goal_builder(data, report))


def report_builder(data):
    def build(language):
        fields = in_language(data, language)
        return fields | {name: month(data[name]) for name in ("started", "ended")}, {}

    return build


def report():
    """Return the Swedish page of the report of the demonstration."""
    return ReportPage.objects.get(locale__language_code=LANGUAGE)


def goal_builder(data, report):
    effects = [
        {key: value for key, value in effect.items() if key != "initiative"} | {"report": report}
        for effect in data["effects"]
    ]

    def build(language):
        fields = chosen(data, ("slug", "title", "summary", "body"), language)
        fields |= {"number": data["number"], "motif": data["number"]}
        fields |= {"report": report, "section": f"2.{data['number']}"}
        fields["short_title"] = in_language(data["short"], language)
        return fields, {"effects": rows(GoalEffect, effects, language)}

    return build


def goals_by_number():
    """Return {number: the Swedish page of the goal}."""
    return {goal.number: goal for goal in GoalPage.objects.filter(locale__language_code=LANGUAGE)}


def load_initiatives(writer):
    goals, organisations = goals_by_number(), organisations_by_slug()
    for data in read_yaml(__file__, "initiatives.yaml"):
        build = initiative_builder(data, organisations)
        writer.page(goals[data["goal"]], InitiativePage, build)


def link_effects():
    """Link the effects of goals to their initiatives, which are loaded after the goals."""
    initiatives = {
        page.slug: page for page in InitiativePage.objects.filter(locale__language_code=LANGUAGE)
    }
    for data in read_yaml(__file__, "goals.yaml"):
        pages = [initiatives.get(effect.get("initiative")) for effect in data["effects"]]
        goals = GoalPage.objects.filter(number=data["number"])
        linked = GoalEffect.objects.filter(page__in=goals, more_page__isnull=False)
        if any(pages) and not linked.exists():
            for goal in goals:
                set_more_pages(goal, pages)
            store_translations(
                goals.get(locale__language_code=LANGUAGE),
                goals.get(locale__language_code=OTHER_LANGUAGE),
            )


def set_more_pages(goal, pages):
    """Set the `more_page` of each effect of a goal, in the goal and in its latest revision.

    The goal is not published again: wagtail-localize would then publish its translation at the end
    of the transaction, with the position in the tree that it has now.
    """
    for effect, page in zip(goal.effects.all(), pages, strict=True):
        effect.more_page = page
        effect.save(update_fields=["more_page"])
    goal = GoalPage.objects.get(pk=goal.pk)
    revision = goal.save_revision(clean=False)
    GoalPage.objects.filter(pk=goal.pk).update(
        live_revision=revision, has_unpublished_changes=False
    )


def initiative_builder(data, organisations):
    source = {"report": report(), "section": f"2.{data['goal']}.2"}
    figures = [source | figure for figure in data.get("figures") or []]

    def build(language):
        fields = chosen(data, INITIATIVE_FIELDS, language) | source
        fields |= {name: month(data.get(name)) for name in ("started", "ended")}
        fields["next_steps"] = next_steps(in_language(data.get("steps", []), language))
        return fields, {
            "guidelines": [guideline(slug) for slug in data.get("guidelines", [])],
            "figures": rows(InitiativeFigure, figures, language),
            "organisations": with_roles(InitiativeOrganisation, data, organisations),
        }

    return build


def with_roles(model, data, organisations, name="organisations"):
    """Return rows that relate a page to organisations, with their roles."""
    return [
        model(organisation=organisations[part["organisation"]], role=part["role"])
        for part in data.get(name, [])
    ]


def load_cases(writer):
    writer.index_page(writer.home, CaseIndexPage, "cases")
    organisations, goals = organisations_by_slug(), goals_by_number()
    for data in read_yaml(__file__, "cases.yaml"):
        build = case_builder(data, organisations, goals)
        writer.page(organisations[data["organisation"]], CasePage, build)


def case_builder(data, organisations, goals):
    def build(language):
        fields = chosen(data, CASE_FIELDS, language)
        if "section" in data:
            fields["report"] = report()
        fields |= {name: month(data.get(name)) for name in ("started", "ended")}
        if data.get("last_verified"):
            fields["last_verified"] = datetime.date.fromisoformat(str(data["last_verified"]))
        return fields, case_relations(data, organisations, goals, language)

    return build


def case_relations(data, organisations, goals, language):
    """Return the relations and the rows of a case."""
    return {
        "goals": [goals[number] for number in data.get("goals", [])],
        "initiatives": [initiative(slug) for slug in data.get("initiatives", [])],
        "sectors": concepts(Sector, data.get("sectors", [])),
        "techniques": concepts(Technique, data.get("techniques", [])),
        "participants": with_roles(CaseParticipant, data, organisations, "participants"),
        "products": rows(CaseProduct, data.get("products"), language),
        "assessments": rows(CaseAssessment, data.get("assessments"), language),
        "outcomes": outcomes(data, goals, language),
        "artefacts": rows(CaseArtefact, data.get("artefacts"), language),
        "guidelines": [
            CaseGuideline(
                guideline=guideline(row["guideline"]),
                version=row["version"],
                sections=row.get("sections", ""),
            )
            for row in data.get("guidelines", [])
        ],
    }


def concepts(model, keys):
    return list(model.objects.filter(key__in=keys, locale__language_code=LANGUAGE))


def outcomes(data, goals, language):
    made = rows(CaseOutcome, [without_goal(row) for row in data.get("outcomes", [])], language)
    for row, source in zip(made, data.get("outcomes", []), strict=True):
        row.goal = goals.get(source.get("goal"))
    return made


def without_goal(row):
    return {key: value for key, value in row.items() if key != "goal"}


def initiative(slug):
    return InitiativePage.objects.get(slug=slug, locale__language_code=LANGUAGE)


def guideline(slug):
    return GuidelinePage.objects.get(slug=slug, locale__language_code=LANGUAGE)
