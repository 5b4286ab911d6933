"""Elasticsearch as engine, and the engine that falls back to the database."""

import time
from dataclasses import replace

from search.engines.database import last_page
from search.engines.elastic.asking import request
from search.engines.elastic.client import alias, asking, circuit, client
from search.engines.engine import EngineUnavailableError, Found, Hit
from search.models import Entry
from search.query import FACETS

# Seconds between two looks at whether the index is whole, and how much of it may be missing.
LOOK_AFTER = 30.0
MISSING = 0.02


class ElasticsearchEngine:
    """Finds words with one request."""

    name = "elasticsearch"

    def __init__(self):
        self.looked = float("-inf")

    def search(self, query, analysed):
        """Answer a SearchQuery with Found. Raises EngineUnavailableError."""
        with asking():
            self.look()
            answer = client().search(index=alias(), body=request(query, analysed))
            total = answer["hits"]["total"]["value"]
            page = last_page(query, total)
            if answer["timed_out"]:
                raise EngineUnavailableError("only a part answered in time")
        if page != query.page:
            return self.search(replace(query, page=page), analysed)
        hits = [Hit(int(hit["_id"]), hit["_score"] or 0.0) for hit in answer["hits"]["hits"]]
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
        there, wanted = client().count(index=alias())["count"], Entry.objects.count()
        if abs(there - wanted) > max(5, wanted * MISSING):
            raise EngineUnavailableError(f"the index has {there} of {wanted} entries")
        self.looked = now


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

    def search(self, query, analysed):
        try:
            return self.first.search(query, analysed)
        except EngineUnavailableError:
            return self.second.search(query, analysed)
