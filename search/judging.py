"""Asks the queries that the editors keep, and says what each leg of the search makes of them."""

from dataclasses import dataclass

from wagtail.models import Site

from django.utils import translation

from home.i18n.locales import locale_id_of
from search.models import Entry, RelevanceCheck
from search.models.relevance_check import QueryKind
from search.query import SearchQuery
from search.relevance import DEPTH, means, ndcg
from search.semantic import nearest
from search.semantic.embedder import embedder
from search.service import search

WORDS, MEANING, BOTH = "words", "meaning", "both"
# Of these nearest entries of the site those of the language are taken.
NEAREST = 100


@dataclass(frozen=True)
class Judgement:
    """What the rankings for a check are worth: {leg: nDCG@10}, and what was found first."""

    check: RelevanceCheck
    scores: dict[str, float]
    found: list[str]


@dataclass(frozen=True)
class Report:
    """What all checks came to; the last of `legs` is what those who search are given.

    unusable: checks whose pages nobody can find now. answered: queries about nothing that found
    something all the same.
    """

    legs: tuple[str, ...]
    judgements: list[Judgement]
    unusable: list[RelevanceCheck]
    nonsense: int
    answered: list[RelevanceCheck]

    def means(self, leg):
        """Return ({kind: mean nDCG@10}, overall mean) of a leg."""
        return means((one.check.kind, one.scores[leg]) for one in self.judgements)

    def worst(self, most):
        """Return the judgements of what was answered worst, of those that could be better."""
        ordered = sorted(self.judgements, key=lambda one: one.scores[self.legs[-1]])
        return [one for one in ordered[:most] if one.scores[self.legs[-1]] < 1]


def judge(checks):
    """Return the Report of these RelevanceChecks, each asked with every leg that there is."""
    legs = (WORDS, MEANING, BOTH) if embedder() else (WORDS,)
    judgements, unusable, nonsense, answered = [], [], 0, []
    for check in checks:
        if check.kind == QueryKind.NONSENSE:
            nonsense += 1
            answered += [check] if found_by(check, legs[-1]) else []
        elif grades := findable(check):
            judgements.append(judgement(check, grades, legs))
        else:
            unusable.append(check)
    return Report(legs, judgements, unusable, nonsense, answered)


def findable(check):
    """Return {translation key: grade} of what the check expects and everybody may read."""
    grades = check.grades
    shown = Entry.objects.shown_in(locale_id_of(check.language))
    there = shown.filter(translation_key__in=grades).values_list("translation_key", flat=True)
    return {key: grades[key] for key in there}


def judgement(check, grades, legs):
    found = {leg: found_by(check, leg) for leg in legs}
    rankings = {leg: [entry.translation_key for entry in found[leg]] for leg in legs}
    scores = {leg: ndcg(ranking, grades) for leg, ranking in rankings.items()}
    return Judgement(check, scores, [entry.title for entry in found[legs[-1]]])


def found_by(check, leg):
    """Return the entries that a leg finds for a check's query, best first, at most ten."""
    site = Site.objects.filter(is_default_site=True).first()
    query = SearchQuery(
        text=check.query,
        language=check.language,
        locale_id=locale_id_of(check.language),
        site_id=site.pk if site else None,
        per_page=DEPTH,
        legs=(WORDS,) if leg == WORDS else (WORDS, MEANING),
    )
    if leg == MEANING:
        return nearest_to(query)
    with translation.override(check.language):
        return [result.entry for result in search(query).results]


def nearest_to(query):
    """Return the entries that lie nearest to what a query means, whatever its words."""
    near = nearest.entries(nearest.query_vector(query.text), limit=NEAREST)
    shown = Entry.objects.shown_in(query.locale_id, query.site_id)
    entries = shown.in_bulk([one.entry_id for one in near])
    return [entries[one.entry_id] for one in near if one.entry_id in entries][:DEPTH]
