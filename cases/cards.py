"""Prefetches what the cards of cases show, in the same number of queries for any number."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from home.i18n.locales import active_locale_id
from home.visibility import readable

# Cases without a date come last; PostgreSQL would put them first by default.
LATEST_FIRST = (F("first_published_at").desc(nulls_last=True), "-pk")


@dataclass(frozen=True)
class GoalOnCard:
    """A goal as a card shows it: its number, motif and short title."""

    number: int
    motif: int
    short_title: str


def prepare_cards(cases):
    """Set the attributes that the card of each case needs, and return the cases as a list.

    These are `goals_on_card` by number, and `share_goals` and `weave_sectors` of its woven panel.
    It takes two queries.
    """
    cases = list(cases)
    if cases:
        goals, sectors = goals_of(cases), sectors_of(cases)
        for case in cases:
            case.goals_on_card = goals[case.pk]
            case.share_goals = [goal.motif for goal in goals[case.pk]]
            case.weave_sectors = sectors[case.pk]
    return cases


def goals_of(cases):
    """Return {id of a case: [GoalOnCard]} by number, with names in the active language."""
    relation = type(cases[0]).goals
    goals = relation.field.related_model.objects
    translated = readable(
        goals.filter(
            translation_key=OuterRef("goalpage__translation_key"), locale_id=active_locale_id()
        )
    )
    rows = relation.through.objects.filter(
        casepage__in=cases, goalpage__in=readable(goals.all())
    ).values_list(
        "casepage_id",
        "goalpage__number",
        "goalpage__motif",
        Coalesce(Subquery(translated.values("short_title")[:1]), F("goalpage__short_title")),
    )
    found = defaultdict(list)
    for case_id, *goal in rows.order_by("goalpage__number"):
        found[case_id].append(GoalOnCard(*goal))
    return found


def sectors_of(cases):
    """Return {id of a case: [key of a sector]}."""
    through = type(cases[0]).sectors.through
    rows = through.objects.filter(casepage__in=cases).values_list("casepage_id", "sector__key")
    found = defaultdict(list)
    for case_id, key in rows.order_by("sector__key"):
        found[case_id].append(key)
    return found
