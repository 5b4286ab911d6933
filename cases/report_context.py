"""The template context of a report: by goal, everything that refers to the report."""

from collections import defaultdict
from dataclasses import dataclass

from wagtail.models import Page

from django.apps import apps

from cases.cards import prepare_cards
from cases.effects import effects_by_goal
from home.visibility import readable


@dataclass(frozen=True)
class GoalResults:
    """The results of a goal in a report.

    figures: figures of initiatives that are not effects. initiatives: those without figures.
    """

    goal: Page
    effects: list
    figures: list
    initiatives: list
    cases: list


def report_context(report):
    """Return the context of the page of a report."""
    goals = apps.get_model("cases", "GoalPage").objects.sibling_of(report)
    goals = list(readable(goals).order_by("number").prefetch_related("effects"))
    ids = set(
        type(report)
        .objects.filter(translation_key=report.translation_key)
        .values_list("pk", flat=True)
    )
    effects, cases = effects_by_goal(goals), cases_of(report)
    figures, initiatives = figures_and_initiatives(report)
    results = [
        GoalResults(
            goal,
            [row for row in effects[goal.pk] if row.report_id in ids],
            figures[goal.path],
            initiatives[goal.path],
            cases[goal.number],
        )
        for goal in goals
    ]
    highlights = [row for one in results for row in one.effects if row.is_highlight]
    return {"results": results, "highlights": highlights}


def figures_and_initiatives(report):
    """Return {path of a goal: figures} and {path of a goal: initiatives without a figure}."""
    initiatives = apps.get_model("cases", "InitiativePage").objects
    public = readable(initiatives.filter(locale_id=report.locale_id)).order_by("path")
    rows = apps.get_model("cases", "InitiativeFigure").objects.filter(
        page__in=public, report__translation_key=report.translation_key
    )
    rows = list(rows.select_related("page").order_by("page__path", "sort_order"))
    counted = {row.page_id for row in rows}
    figures, others = defaultdict(list), defaultdict(list)
    for row in rows:
        if not row.is_effect:
            figures[goal_path(row.page)].append(row)
    for initiative in public:
        if initiative.pk not in counted:
            others[goal_path(initiative)].append(initiative)
    return figures, others


def goal_path(initiative):
    return initiative.path[: -Page.steplen]


def cases_of(report):
    """Return {number of a goal: cases from the report}."""
    cases = apps.get_model("cases", "CasePage").objects.filter(
        locale_id=report.locale_id,
        report__translation_key=report.translation_key,
        is_fictional=False,
    )
    found = defaultdict(list)
    for case in prepare_cards(readable(cases).order_by("path").for_cards()):
        for goal in case.goals_on_card:
            found[goal.number].append(case)
    return found
