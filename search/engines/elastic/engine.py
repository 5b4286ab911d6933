"""Elasticsearch as engine, and the engine that falls back to the database."""

import time
from dataclasses import replace

import numpy as np

from search.choices import Sort
from search.engines import legs
from search.engines.database import last_page
from search.engines.elastic.asking import TITLE, WORDS, request
from search.engines.elastic.client import alias, answered, asking, circuit
from search.engines.engine import EngineUnavailableError, Found, Hit
from search.models import Entry
from search.query import FACETS

# Seconds between two looks at whether the index is whole, and how much of it may be missing.
LOOK_AFTER = 30.0
MISSING = 0.02
# Of a search with meaning, the first hits are put in order here.
WINDOW = 200


class ElasticsearchEngine:
    """Finds words with one request."""

    name = "elasticsearch"

    def __init__(self):
        self.looked = float("-inf")

    def search(self, query, analysed, meaning=None):
        """Answer a SearchQuery with Found. Raises EngineUnavailableError."""
        near = meaning if meaning and meaning.is_open(False) else None
        window = window_of(query) if meaning else 0
        with asking():
            self.look()
            answer = ask(query, analysed, near, window, bool(meaning))
            if window and not near and is_vouched_only(answer, analysed, meaning):
                # The words speak for what is a little less near; that is known only now.
                answer = ask(query, analysed, meaning, window, True, is_vouched=True)
            total = answer["hits"]["total"]["value"]
            page = last_page(query, total)
        if page != query.page:
            return self.search(replace(query, page=page), analysed, meaning)
        hits = hits_of(answer)
        if window:
            first = (query.page - 1) * query.per_page
            hits = joined(answer, query, analysed, meaning)[first : first + query.per_page]
        return Found(hits, total, counts_of(answer), page, self.name, missing_of(answer))

    def check(self):
        """Raise EngineUnavailableError where a search would not be answered here now."""
        with asking():
            self.looked = float("-inf")
            self.look()

    def look(self):
        """Raise EngineUnavailableError where the index lacks entries; looks now and then only."""
        now = time.monotonic()
        if now - self.looked < LOOK_AFTER:
            return
        there = answered(lambda client: client.count(index=alias()))["count"]
        wanted = Entry.objects.count()
        if abs(there - wanted) > max(5, wanted * MISSING):
            raise EngineUnavailableError(f"the index has {there} of {wanted} entries")
        self.looked = now


def ask(query, analysed, near, window, with_names, is_vouched=False):
    """Send one request and return its answer, whole."""
    body = request(query, analysed, near, window, is_vouched)
    answer = answered(
        lambda client: client.search(
            index=alias(), body=body, include_named_queries_score=with_names
        )
    )
    if answer["timed_out"]:
        raise EngineUnavailableError("only a part answered in time")
    return answer


def is_vouched_only(answer, analysed, meaning):
    """Return whether something is near enough because an entry has all words, and not else."""
    return meaning.is_open(True) and legs.is_vouched(ranked_of(answer, analysed)[0], analysed)


def window_of(query):
    """Return how many hits are put in order here; 0 where the order is the engine's."""
    window = WINDOW // query.per_page * query.per_page
    is_within = query.page * query.per_page <= window
    return window if query.text and query.order == Sort.RELEVANCE and is_within else 0


def hits_of(answer):
    """Return Hits in the order of the answer."""
    return [
        Hit(int(hit["_id"]), hit["_score"] or 0.0, legs_of(hit)) for hit in answer["hits"]["hits"]
    ]


def legs_of(hit):
    return legs.WORDS if WORDS in hit.get("matched_queries", ()) else legs.MEANING


def ranked_of(answer, analysed):
    """Return (Ranked of the hits of words, the other hits) of an answer with the names."""
    by_words, alone = [], []
    for hit in answer["hits"]["hits"]:
        (by_words if legs_of(hit) == legs.WORDS else alone).append(hit)
    by_words.sort(key=lambda hit: (-hit["matched_queries"][WORDS], int(hit["_id"])))
    numbers = [len(hit["matched_queries"].keys() - {WORDS, TITLE}) for hit in by_words]
    ranked = legs.Ranked(
        ids_of(by_words),
        np.array([hit["matched_queries"][WORDS] for hit in by_words]),
        [None] * len(by_words),
        coverage=max(numbers, default=0) / max(1, len(analysed.words)),
        is_title=any(TITLE in hit["matched_queries"] for hit in by_words),
    )
    return ranked, alone


def joined(answer, query, analysed, meaning):
    """Return the Hits of an answer in the order of both legs."""
    ranked, alone = ranked_of(answer, analysed)
    ids = ids_of(alone)
    own = meaning.is_in(ids, query.language)
    both = legs.Alone(ids, meaning.standings(ids), [None] * len(ids), own)
    found = legs.join(ranked, both, meaning, analysed)
    return [
        Hit(pk, score, brought)
        for pk, score, brought in zip(
            found.ids.tolist(), found.scores.tolist(), found.legs, strict=True
        )
    ]


def ids_of(hits):
    return np.array([int(hit["_id"]) for hit in hits], dtype=np.int64)


def counts_of(answer):
    """Return {facet: {key: number}} of an answer."""
    return {
        name: {bucket["key"]: bucket["doc_count"] for bucket in found["keys"]["buckets"]}
        for name, found in answer["aggregations"].items()
        if name in FACETS
    }


def missing_of(answer):
    """Return the numbers of the words that no entry has."""
    words = answer["aggregations"].get("words", {}).get("found", {}).get("buckets", {})
    return tuple(int(number) for number, found in words.items() if not found["doc_count"])


class WithFallback:
    """Asks one engine, and another one where that cannot answer."""

    def __init__(self, first, second):
        self.first, self.second = first, second

    @property
    def name(self):
        return self.second.name if circuit.is_open else self.first.name

    def search(self, query, analysed, meaning=None):
        try:
            return self.first.search(query, analysed, meaning)
        except EngineUnavailableError:
            return self.second.search(query, analysed, meaning)
