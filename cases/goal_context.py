"""The template context of a goal: its effects, its initiatives and the cases that serve it."""

from django.apps import apps

from cases.cards import LATEST_FIRST, prepare_cards
from cases.effects import effects_by_goal
from cases.reports import add_report_pages
from home.paging import page_of
from home.visibility import readable


def goal_context(goal, request):
    """Return the context of the page of a goal."""
    listing = page_of(cases_of(goal), request.GET.get("page"))
    prepare_cards(listing.object_list)
    effects = effects_by_goal([goal])[goal.pk]
    add_report_pages([goal, *effects])
    return {
        "effects": effects,
        "reports": reports_beside(goal),
        "initiatives": initiatives_of(goal),
        "listing": listing,
    }


def goal_index_context(index, goals):
    """Return the context of a list of goals; set `first_effect` on each goal."""
    add_first_effects(goals)
    return {
        "reports": list(reports_of(apps.get_model("cases", "ReportPage").objects.child_of(index)))
    }


def add_first_effects(goals):
    """Set `first_effect` on each goal, with its source, or None."""
    effects = effects_by_goal(goals)
    for goal in goals:
        goal.first_effect = next(iter(effects[goal.pk]), None)
    add_report_pages(goal.first_effect for goal in goals if goal.first_effect)


def reports_beside(goal):
    return list(reports_of(apps.get_model("cases", "ReportPage").objects.sibling_of(goal)))


def reports_of(reports):
    """Return the public pages of a queryset of reports, the latest period first."""
    return readable(reports).order_by("-ended", "path")


def cases_of(goal):
    """Return the cases in the language of the page that serve the goal, the latest first.

    Fictional cases are left out.
    """
    serving = apps.get_model("cases", "CasePage").objects.filter(
        locale_id=goal.locale_id,
        goals__translation_key=goal.translation_key,
        is_fictional=False,
    )
    return readable(serving).order_by(*LATEST_FIRST).for_cards()


def initiatives_of(goal):
    """Return the initiatives below the goal, in the order of the tree.

    They are followed by initiatives below other goals that also serve this one.
    """
    initiatives = apps.get_model("cases", "InitiativePage").objects
    others = initiatives.filter(
        locale_id=goal.locale_id, goals__translation_key=goal.translation_key
    ).exclude(path__startswith=goal.path)
    return [
        *readable(initiatives.child_of(goal)).order_by("path"),
        *readable(others).order_by("path"),
    ]
