"""Fetches what the cards of a list of cases show, in as many queries for one as for a hundred."""

from dataclasses import dataclass

from django.db.models import F, IntegerField, OuterRef, Subquery, Value
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

    That is `goals_on_card` by number, and the goals and sectors that its woven panel is made of.
    One query for all cases.
    """
    cases = list(cases)
    by_id = {case.pk: case for case in cases}
    for case in cases:
        case.goals_on_card, case.weave_sectors = [], []
    rows = goal_rows(cases).union(sector_rows(cases), all=True) if cases else []
    for case_id, number, motif, word in sorted(rows):
        if number:
            by_id[case_id].goals_on_card.append(GoalOnCard(number, motif, word))
        else:
            by_id[case_id].weave_sectors.append(word)
    for case in cases:
        case.share_goals = [goal.motif for goal in case.goals_on_card]
    return cases


def goal_rows(cases):
    """Return (case, number, motif, short name in the active language) of the goals of cases."""
    relation = type(cases[0]).goals
    goals = relation.field.related_model.objects
    translated = goals.filter(
        translation_key=OuterRef("goalpage__translation_key"), locale_id=active_locale_id()
    )
    return relation.through.objects.filter(
        casepage_id__in=[case.pk for case in cases], goalpage__in=readable(goals.all())
    ).values_list(
        "casepage_id",
        "goalpage__number",
        "goalpage__motif",
        Coalesce(Subquery(translated.values("short_title")[:1]), F("goalpage__short_title")),
    )


def sector_rows(cases):
    """Return (case, 0, 0, key) of the sectors of cases."""
    nothing = Value(0, output_field=IntegerField())
    through = type(cases[0]).sectors.through
    return through.objects.filter(casepage_id__in=[case.pk for case in cases]).values_list(
        "casepage_id", nothing, nothing, "sector__key"
    )
