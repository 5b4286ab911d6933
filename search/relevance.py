"""Relevance evaluation: runs the editors' judged queries and scores the rankings by nDCG@10."""

from collections import defaultdict
from dataclasses import dataclass
from math import log2

from wagtail.models import Site

from django.utils import translation

from home.i18n.locales import locale_id_of
from search.models import Entry, RelevanceCheck
from search.models.relevance_check import QueryKind
from search.query import SearchQuery
from search.semantic import nearest
from search.semantic.embedder import embedder
from search.service import search

DEPTH = 10
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


def ndcg(ranking, grades, depth=DEPTH):
    """Return the normalised discounted cumulative gain of the first `depth` keys of a ranking.

    ranking: keys in the order in which they were found; a key that comes again takes a place and
    gives nothing. grades: {key: whole number}, 0 or missing for what is of no use. 1.0 is the best
    order there is, 0.0 nothing of use. Raises ValueError when no grade is above 0.
    """
    ideal = sorted(grades.values(), reverse=True)
    best = discounted(map(gain, ideal[:depth]))
    if not best:
        raise ValueError("Nothing is relevant: no ranking is better than another.")
    return discounted(gains(list(ranking)[:depth], grades)) / best


def gain(grade):
    """Return what a document of a grade is worth: perfect (3) 7, good (2) 3, marginal (1) 1."""
    return 2 ** max(grade, 0) - 1


def gains(ranking, grades):
    """Yield the gain of each key of a ranking, the second time a key comes 0."""
    seen = set()
    for key in ranking:
        yield 0 if key in seen else gain(grades.get(key, 0))
        seen.add(key)


def discounted(values):
    """Return the sum of values, each worth less the further down it stands."""
    return sum(value / log2(place + 1) for place, value in enumerate(values, start=1))


def means(scores):
    """Return ({kind: mean}, overall mean) of (kind, score) pairs; each query weighs the same."""
    by_kind = defaultdict(list)
    for kind, score in scores:
        by_kind[kind].append(score)
    every = [score for group in by_kind.values() for score in group]
    overall = sum(every) / len(every) if every else 0.0
    return {kind: sum(group) / len(group) for kind, group in by_kind.items()}, overall
