"""The effects of goals: their own statements, and the figures of initiatives that are effects.

A number is entered once: a figure of an initiative is not repeated as a statement of its goal.
"""

from collections import defaultdict

from wagtail.models import Page

from django.apps import apps

from home.i18n.related import pages_by_id
from home.visibility import readable


def effects_by_goal(goals):
    """Return {id of a goal: its effects}; the `effects` of `goals` may be prefetched.

    Each effect has `statement`, `period`, `more` (a page with more information, or None) and
    `largest`; see `add_largest`. It takes at most four queries.
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
    for figure in effect_figures(by_path):
        found[by_path[figure.page.path[: -Page.steplen]]].append(figure_to_effect(figure))
    for rows in found.values():
        add_largest(rows)
    return found


def effect_figures(paths):
    """Return the figures of public initiatives below these paths that count as effects."""
    figures = apps.get_model("cases", "InitiativeFigure").objects
    initiatives = readable(apps.get_model("cases", "InitiativePage").objects.all())
    rows = figures.filter(is_effect=True, page__in=initiatives).select_related("page")
    rows = rows.order_by("page__path", "sort_order")
    return [row for row in rows if row.page.path[: -Page.steplen] in paths]


def figure_to_effect(figure):
    """Set the attributes of an effect on the figure of an initiative, and return it."""
    figure.statement, figure.more = figure.label, figure.page
    figure.period = figure.page.period_text
    return figure


def prepare_figures(figures):
    """Set the attributes that the drawings of an initiative's figures need, and return them.

    Besides `largest`, each target gets `reached`: the value of the previous figure in the same
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
    """Set `largest` on each row: the largest value of all rows in the same unit.

    Their drawings have the same scale.
    """
    largest = defaultdict(int)
    for row in rows:
        if row.value is not None:
            largest[row.unit] = max(largest[row.unit], row.value)
    for row in rows:
        row.largest = largest.get(row.unit)
    return rows
