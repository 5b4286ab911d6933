"""What the page of a goal shows: its effects, its initiatives and the cases that serve it."""

from django.apps import apps

from cases.cards import LATEST_FIRST, prepare_cards
from home.paging import page_of
from home.visibility import readable


def goal_context(goal, request):
    """Return what the template of a goal is given."""
    listing = page_of(cases_of(goal), request.GET.get("page"))
    prepare_cards(listing.object_list)
    return {
        "effects": list(goal.effects.all()),
        "initiatives": initiatives_of(goal),
        "listing": listing,
    }


def cases_of(goal):
    """Return the cases in the language of the page that serve the goal, the latest first.

    A case that is made up is no evidence of what has come of a goal.
    """
    serving = apps.get_model("cases", "CasePage").objects.filter(
        locale_id=goal.locale_id,
        goals__translation_key=goal.translation_key,
        is_fictional=False,
    )
    return readable(serving).order_by(*LATEST_FIRST).for_cards()


def initiatives_of(goal):
    """Return the initiatives below the goal, in the order that editors gave them.

    After them come those below other goals that serve this one too.
    """
    initiatives = apps.get_model("cases", "InitiativePage").objects
    others = initiatives.filter(
        locale_id=goal.locale_id, goals__translation_key=goal.translation_key
    ).exclude(path__startswith=goal.path)
    return [
        *readable(initiatives.child_of(goal)).order_by("path"),
        *readable(others).order_by("path"),
    ]
