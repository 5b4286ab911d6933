"""Runs every judged query on an engine, and scores the rankings."""

from dataclasses import dataclass

from search.relevance import means as means_of
from search.relevance import ndcg
from tests.relevance import corpus


@dataclass(frozen=True)
class Judgement:
    """The score of the ranking for one query; `found` holds keys, None for other pages."""

    query: corpus.Query
    found: list[str | None]
    score: float


@dataclass(frozen=True)
class Report:
    """The scores of all rankings."""

    judgements: list[Judgement]

    @property
    def by_kind(self):
        """Return {kind: mean nDCG@10}, in the order of the kinds."""
        found, _overall = means_of(self.scores)
        return {kind: found[kind] for kind in corpus.KINDS}

    @property
    def overall(self):
        return means_of(self.scores)[1]

    @property
    def scores(self):
        return [(one.query.kind, one.score) for one in self.judgements]

    def worst(self, limit=10):
        """Return the judgements with the lowest scores."""
        return sorted(self.judgements, key=lambda one: one.score)[:limit]


def judge(search, keys, held_out=False):
    """Return a Report. `search(text, language)` returns addresses without host, best first.

    keys: {address: key of a document}, as `loading.load` returns it of the same corpus.
    """
    return Report([judgement(query, search, keys) for query in corpus.queries(held_out)])


def judgement(query, search, keys):
    found = [keys.get(address) for address in search(query.query, query.language)]
    return Judgement(query, found, ndcg(distinct(found), query.relevant))


def distinct(found):
    """Return the keys, with a unique one for each page that is not in the collection."""
    return [key or f"other page {place}" for place, key in enumerate(found)]
