"""The effects of goals: statements of their own, and figures of initiatives that are effects too.

A number has one row: what an initiative has counted is no second time written down at its goal.
"""

from collections import defaultdict

from wagtail.models import Page

from django.apps import apps

from home.i18n.related import pages_by_id
from home.visibility import readable


def effects_by_goal(goals):
    """Return {id of a goal: its effects}; `goals` have their `effects` prefetched or fetch them.

    Each effect has `statement`, `period`, `more` (a page to read on, or None) and `largest`; see
    `add_largest`. Takes four queries at most.
    """
    goals = list(goals)
    by_path = {goal.path: goal.pk for goal in goals}
    found = {goal.pk: list(goal.effects.all()) for goal in goals}
    pages = pages_by_id(
        [row.more_page_id for rows in found.values() for row in rows if row.more_page_id]
    )
    for rows in found.values():
        for row in rows:
            row.more = pages.get(row.more_page_id)
    for figure in figures_that_are_effects(by_path):
        found[by_path[figure.page.path[: -Page.steplen]]].append(as_effect(figure))
    for rows in found.values():
        add_largest(rows)
    return found


def figures_that_are_effects(paths):
    """Return the figures of public initiatives below these paths that count as effects."""
    figures = apps.get_model("cases", "InitiativeFigure").objects
    initiatives = readable(apps.get_model("cases", "InitiativePage").objects.all())
    rows = figures.filter(is_effect=True, page__in=initiatives).select_related("page")
    rows = rows.order_by("page__path", "sort_order")
    return [row for row in rows if row.page.path[: -Page.steplen] in paths]


def as_effect(figure):
    """Give the figure of an initiative the attributes of an effect."""
    figure.statement, figure.more = figure.label, figure.page
    figure.period = figure.page.period_text
    return figure


def drawn(figures):
    """Return the figures of an initiative, ready to be drawn.

    Besides `largest`, each target is given `reached`: the value of the figure before it in the same
    unit, or None.
    """
    reached = {}
    for figure in add_largest(figures):
        if figure.is_target:
            figure.reached = reached.get(figure.unit)
        else:
            reached[figure.unit] = figure.value
    return figures


def add_largest(rows):
    """Give each row `largest`: the largest value that a neighbour in the same unit has.

    Neighbours are drawn to one scale.
    """
    largest = defaultdict(int)
    for row in rows:
        if row.value is not None:
            largest[row.unit] = max(largest[row.unit], row.value)
    for row in rows:
        row.largest = largest.get(row.unit)
    return rows
