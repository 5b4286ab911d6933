"""Elasticsearch as engine, and an engine that falls back to another one."""

import time
from dataclasses import replace

import numpy as np

from search.choices import Sort
from search.engines import fusion, ranking
from search.engines.database import last_page
from search.engines.elastic import outbox
from search.engines.elastic.client import alias, breaker, call, guarded
from search.engines.elastic.request import COVERAGE, TITLE, WORDS, probe_request, search_request
from search.engines.engine import (
    LEXICAL,
    SEMANTIC,
    Engine,
    EngineResponse,
    EngineUnavailableError,
    Hit,
)
from search.models import Entry, OutgoingEntry
from search.query import FACETS

# Seconds between two checks that the index is complete, and the share of it that may be missing.
CHECK_INTERVAL = 30.0
MAX_MISSING = 0.02
# How many of the first hits of a hybrid search are ranked here.
WINDOW = 100
# The parts of a response that are read.
FILTER_PATH = (
    "timed_out",
    "hits.total.value",
    "hits.hits._score",
    "hits.hits.fields.id",
    "hits.hits.matched_queries",
    "aggregations.**.buckets",
    "aggregations.visible.scope.doc_count",
)
# Key of Query.cache: the number of visible entries.
SIZE = "visible entries"


class ElasticsearchEngine(Engine):
    """Sends one request for a query of one word, and before it one for the IDF of several words."""

    name = "elasticsearch"
    has_probe = True

    def __init__(self):
        self.checked = float("-inf")

    def search(self, query, analysed, semantic=None):
        with guarded():
            self.check_completeness()
            found = self.response(query, analysed, semantic)
        if found.page != query.page:
            return self.search(replace(query, page=found.page), analysed, semantic)
        return found

    def response(self, query, analysed, semantic):
        """Return the EngineResponse of the requested page, which may be beyond the last one."""
        if len(analysed.words) > 1:
            count_words(query, analysed)
        shares, unmatched = shares_of(analysed), unmatched_of(analysed)
        min_coverage = ranking.required_coverage(analysed.is_question and not unmatched)
        added = semantic if semantic and semantic.is_in_domain else None
        window = window_of(query) if added else 0
        body = search_request(query, analysed, shares, min_coverage, added, window)
        response = send(body, include_named_queries_score=bool(window))
        total, hits = response["hits"]["total"]["value"], response["hits"].get("hits", [])
        if window:
            start = (query.page - 1) * query.per_page
            hits = hybrid_hits(hits, query, analysed, semantic)[start : start + query.per_page]
        else:
            hits = [Hit(id_of(hit), hit["_score"] or 0.0, retriever_of(hit)) for hit in hits]
        if len(analysed.words) == 1 and not total:
            unmatched = (0,)
        return EngineResponse(
            hits, total, counts_of(response), last_page(query, total), self.name, unmatched
        )

    def probe(self, query, analysed, semantic=None):
        added = semantic if semantic and semantic.is_in_domain else None
        with guarded():
            self.check_completeness()
            total = count_words(query, analysed, added)
        return EngineResponse([], total, engine=self.name, unmatched=unmatched_of(analysed))

    def check(self):
        """Raise EngineUnavailableError if a search would not be answered by Elasticsearch now."""
        with guarded():
            self.checked = float("-inf")
            self.check_completeness()

    def check_completeness(self):
        """Raise EngineUnavailableError if the index lacks entries; every CHECK_INTERVAL seconds.

        Also sends what could not be sent while Elasticsearch was away.
        """
        now = time.monotonic()
        if now - self.checked < CHECK_INTERVAL:
            return
        indexed = call(lambda client: client.count(index=alias()))["count"]
        wanted = Entry.objects.count()
        if abs(indexed - wanted) > max(5, wanted * MAX_MISSING):
            raise EngineUnavailableError(f"the index has {indexed} of {wanted} entries")
        self.checked = now
        if OutgoingEntry.objects.exists():
            outbox.enqueue_sending()


def send(body, **options):
    """Send a search request and return what is read of its response."""
    response = call(
        lambda client: client.search(index=alias(), body=body, filter_path=FILTER_PATH, **options)
    )
    if response["timed_out"]:
        raise EngineUnavailableError("only a part of the index answered in time")
    return response


def count_words(query, analysed, semantic=None):
    """Read the document frequencies of the words into the cache; return 1 if anything matches."""
    words = [groups for groups in analysed.words if groups not in analysed.cache]
    if not words and SIZE in analysed.cache:
        return 1
    response = send(probe_request(query, words, semantic))
    visible = response["aggregations"]["visible"]["scope"]
    analysed.cache[SIZE] = visible["doc_count"]
    for number, groups in enumerate(words):
        analysed.cache[groups] = visible["words"]["buckets"][str(number)]["doc_count"]
    return response["hits"]["total"]["value"]


def shares_of(analysed):
    """Return the IDF share of each word, None for unmatched ones; () if they were not counted."""
    if not all(groups in analysed.cache for groups in analysed.words) or not analysed.words:
        return ()
    numbers = [analysed.cache[groups] for groups in analysed.words]
    shares = ranking.idf_shares(numbers, analysed.cache[SIZE]).tolist()
    return [share if number else None for share, number in zip(shares, numbers, strict=True)]


def unmatched_of(analysed):
    """Return the indexes of the words that were counted and are in no visible entry."""
    words = enumerate(analysed.words)
    return tuple(index for index, groups in words if analysed.cache.get(groups) == 0)


def window_of(query):
    """Return how many hits are ranked here; 0 where Elasticsearch's order holds."""
    window = WINDOW // query.per_page * query.per_page
    is_within = query.page * query.per_page <= window
    return window if query.text and query.order == Sort.RELEVANCE and is_within else 0


def hybrid_hits(hits, query, analysed, semantic):
    """Return the Hits of a response in the order of both retrievers."""
    lexical = [hit for hit in hits if WORDS in hit.get("matched_queries", ())]
    added = ids_of([hit for hit in hits if WORDS not in hit.get("matched_queries", ())])
    similarities = semantic.similarities_of(added)
    order = np.argsort(-similarities, kind="stable")
    added, similarities = added[order], similarities[order]
    is_own = semantic.in_language(added, query.language)
    extra = fusion.SemanticHits(added, similarities, [None] * len(added), is_own)
    fused = fusion.fuse(ranked_hits(lexical), extra, semantic, analysed)
    rows = zip(fused.ids.tolist(), fused.scores.tolist(), fused.matched_by, strict=True)
    return [Hit(*row) for row in rows]


def ranked_hits(hits):
    """Return the RankedHits of lexical hits with their named scores."""
    ids, names = ids_of(hits), [hit["matched_queries"] for hit in hits]
    scores = np.array([name[WORDS] for name in names])
    order = np.lexsort((ids, -scores))
    return fusion.RankedHits(
        ids[order],
        scores[order],
        [None] * len(ids),
        coverage=max((name.get(COVERAGE, 1.0) for name in names), default=0.0),
        has_exact_title=any(TITLE in name for name in names),
    )


def retriever_of(hit):
    return LEXICAL if WORDS in hit.get("matched_queries", ()) else SEMANTIC


def ids_of(hits):
    return np.array([id_of(hit) for hit in hits], dtype=np.int64)


def id_of(hit):
    return hit["fields"]["id"][0]


def counts_of(response):
    """Return {facet: {key: number}} of a response."""
    return {
        name: {bucket["key"]: bucket["doc_count"] for bucket in found.get("keys", found)["buckets"]}
        for name, found in response["aggregations"].items()
        if name in FACETS
    }


class FallbackEngine(Engine):
    """An engine that uses a second one where the first one is unavailable."""

    def __init__(self, first, second):
        self.first, self.second = first, second

    @property
    def name(self):
        return self.second.name if breaker.is_open else self.first.name

    @property
    def has_probe(self):
        return not breaker.is_open and self.first.has_probe

    def search(self, query, analysed, semantic=None):
        try:
            return self.first.search(query, analysed, semantic)
        except EngineUnavailableError:
            # The cache holds Elasticsearch's document frequencies.
            analysed.cache.clear()
            return self.second.search(query, analysed, semantic)

    def probe(self, query, analysed, semantic=None):
        try:
            return self.first.probe(query, analysed, semantic)
        except EngineUnavailableError:
            analysed.cache.clear()
            return None
