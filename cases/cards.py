"""Fetches what the cards of a list of cases show, in as many queries for one as for a hundred."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from home.i18n.locales import active_locale_id
from home.visibility import readable

# What has no date comes last in every database; PostgreSQL alone would put it first.
LATEST_FIRST = (F("first_published_at").desc(nulls_last=True), "-pk")


@dataclass(frozen=True)
class GoalOnCard:
    """What a card says of a goal: its number, its motif and its short name."""

    number: int
    motif: int
    short_title: str


def prepare_cards(cases):
    """Give each case what its card shows, and return the cases as a list.

    That is `goals_on_card` by number, and the goals and sectors of which its woven panel is drawn.
    Two queries, however many cases there are.
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
