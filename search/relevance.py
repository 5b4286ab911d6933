"""Relevance evaluation: runs the editors' judged queries and scores the rankings by nDCG@10.

nDCG: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (2002), with gains
of 2^grade - 1.
"""

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
LEXICAL, SEMANTIC, HYBRID = "lexical", "semantic", "hybrid"
# Nearest neighbours that are read, of which some are in another language or on another site.
MAX_NEAREST = 100


@dataclass(frozen=True)
class Judgement:
    """The score of each ranking for a check, {method: nDCG@10}, and the titles that were found."""

    check: RelevanceCheck
    scores: dict[str, float]
    found: list[str]


@dataclass(frozen=True)
class Report:
    """The scores of all checks.

    methods: the last one is that of the search page. unusable: checks whose pages are not public
    any more. nonsense: the number of queries that nothing answers; answered: those of them that
    found something.
    """

    methods: tuple[str, ...]
    judgements: list[Judgement]
    unusable: list[RelevanceCheck]
    nonsense: int
    answered: list[RelevanceCheck]

    def means(self, method):
        """Return ({kind: mean nDCG@10}, overall mean) of a method."""
        return means((one.check.kind, one.scores[method]) for one in self.judgements)

    def worst(self, limit):
        """Return the judgements with the lowest scores below 1."""
        ordered = sorted(self.judgements, key=lambda one: one.scores[self.methods[-1]])
        return [one for one in ordered[:limit] if one.scores[self.methods[-1]] < 1]


def judge(checks):
    """Return the Report of some RelevanceChecks, with every method that is available."""
    methods = (LEXICAL, SEMANTIC, HYBRID) if embedder() else (LEXICAL,)
    judgements, unusable, nonsense, answered = [], [], 0, []
    for check in checks:
        if check.kind == QueryKind.NONSENSE:
            nonsense += 1
            answered += [check] if ranking(check, methods[-1]) else []
        elif grades := public_grades(check):
            judgements.append(judgement(check, grades, methods))
        else:
            unusable.append(check)
    return Report(methods, judgements, unusable, nonsense, answered)


def public_grades(check):
    """Return {translation key: grade} of the public ones of the expected pages."""
    grades = check.grades
    visible = Entry.objects.shown_in(locale_id_of(check.language))
    keys = visible.filter(translation_key__in=grades).values_list("translation_key", flat=True)
    return {key: grades[key] for key in keys}


def judgement(check, grades, methods):
    found = {method: ranking(check, method) for method in methods}
    keys = {method: [entry.translation_key for entry in found[method]] for method in methods}
    scores = {method: ndcg(keys[method], grades) for method in methods}
    return Judgement(check, scores, [entry.title for entry in found[methods[-1]]])


def ranking(check, method):
    """Return the first DEPTH entries that a method finds for a check's query."""
    site = Site.objects.filter(is_default_site=True).first()
    query = SearchQuery(
        text=check.query,
        language=check.language,
        locale_id=locale_id_of(check.language),
        site_id=site.pk if site else None,
        per_page=DEPTH,
        retrievers=(LEXICAL,) if method == LEXICAL else (LEXICAL, SEMANTIC),
    )
    if method == SEMANTIC:
        return nearest_entries(query)
    with translation.override(check.language):
        return [result.entry for result in search(query).results]


def nearest_entries(query):
    """Return the visible entries that are most similar to a query, whatever its words."""
    near = nearest.entries(nearest.query_vector(query.text), limit=MAX_NEAREST)
    visible = Entry.objects.shown_in(query.locale_id, query.site_id)
    entries = visible.in_bulk([pk for pk, _similarity in near])
    return [entries[pk] for pk, _similarity in near if pk in entries][:DEPTH]


def ndcg(ranking, grades, depth=DEPTH):
    """Return the normalised discounted cumulative gain of the first `depth` keys of a ranking.

    ranking: keys in order; a repeated key takes a place and gains nothing. grades: {key: integer},
    0 or missing for irrelevant ones. Raises ValueError if no grade is above 0.
    """
    ideal = sorted(grades.values(), reverse=True)
    best = discounted(map(gain, ideal[:depth]))
    if not best:
        raise ValueError("Nothing is relevant: no ranking is better than another.")
    return discounted(gains(list(ranking)[:depth], grades)) / best


def gain(grade):
    return 2 ** max(grade, 0) - 1


def gains(ranking, grades):
    """Yield the gain of each key of a ranking, 0 for a repeated one."""
    seen = set()
    for key in ranking:
        yield 0 if key in seen else gain(grades.get(key, 0))
        seen.add(key)


def discounted(values):
    return sum(value / log2(place + 1) for place, value in enumerate(values, start=1))


def means(scores):
    """Return ({kind: mean}, overall mean) of (kind, score) pairs; each query weighs the same."""
    by_kind = defaultdict(list)
    for kind, score in scores:
        by_kind[kind].append(score)
    every = [score for group in by_kind.values() for score in group]
    overall = sum(every) / len(every) if every else 0.0
    return {kind: sum(group) / len(group) for kind, group in by_kind.items()}, overall
