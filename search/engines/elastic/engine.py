"""Elasticsearch as engine, and the engine that falls back to the database."""

import time
from dataclasses import replace

import numpy as np

from search.choices import Sort
from search.engines import fusion, ranking
from search.engines.database import last_page
from search.engines.elastic import outbox
from search.engines.elastic.client import alias, answered, asking, breaker
from search.engines.elastic.request import ABSENT, TITLE, WORDS, probe, request
from search.engines.engine import EngineUnavailableError, Found, Hit
from search.models import Entry, OutgoingEntry
from search.query import FACETS

# Seconds between two looks at whether the index is whole, and how much of it may be missing.
LOOK_AFTER = 30.0
MISSING = 0.02
# Of a search with meaning, the first hits are put in order here.
WINDOW = 100
# What of an answer is read.
READ = (
    "timed_out",
    "hits.total.value",
    "hits.hits._score",
    "hits.hits.fields.id",
    "hits.hits.matched_queries",
    "aggregations.**.buckets",
    "aggregations.words.shown.doc_count",
)


class ElasticsearchEngine:
    """Finds words with one request."""

    name = "elasticsearch"
    has_probe = True

    def __init__(self):
        self.looked = float("-inf")

    def search(self, query, analysed, meaning=None):
        """Answer a SearchQuery with Found. Raises EngineUnavailableError."""
        with asking():
            self.look()
            found = self.found(query, analysed, meaning)
        if found.page != query.page:
            return self.search(replace(query, page=found.page), analysed, meaning)
        return found

    def found(self, query, analysed, meaning):
        """Return Found: the hits of the page that was asked for, though there may be fewer."""
        near = meaning if meaning and meaning.is_in_domain else None
        window = window_of(query) if meaning else 0
        answer = ask(query, analysed, near, window)
        total = answer["hits"]["total"]["value"]
        if window:
            first = (query.page - 1) * query.per_page
            hits = joined(answer, query, analysed, meaning)[first : first + query.per_page]
        else:
            hits = hits_of(answer)
        page, missing = last_page(query, total), missing_of(answer)
        return Found(hits, total, counts_of(answer), page, self.name, missing)

    def probe(self, query, analysed, meaning=None):
        """Return Found without hits: in a fraction of a search's time."""
        near = meaning if meaning and meaning.is_in_domain else None
        with asking():
            self.look()
            answer = sent(probe(query, analysed, near))
            missing = missing_of(answer)
        analysed.looked_up[ABSENT] = {analysed.words[number] for number in missing}
        return Found([], answer["hits"]["total"]["value"], engine=self.name, missing=missing)

    def check(self):
        """Raise EngineUnavailableError where a search would not be answered here now."""
        with asking():
            self.looked = float("-inf")
            self.look()

    def look(self):
        """Raise EngineUnavailableError where the index lacks entries; looks now and then only.

        What it has not been told yet is told then.
        """
        now = time.monotonic()
        if now - self.looked < LOOK_AFTER:
            return
        there = answered(lambda client: client.count(index=alias()))["count"]
        wanted = Entry.objects.count()
        if abs(there - wanted) > max(5, wanted * MISSING):
            raise EngineUnavailableError(f"the index has {there} of {wanted} entries")
        self.looked = now
        if OutgoingEntry.objects.exists():
            # It was away when they changed.
            outbox.enqueue_sending()


def ask(query, analysed, near, window):
    """Send one request and return its answer: what of it is read, and the score of the words."""
    body = request(query, analysed, near, window)
    answer = sent(body, include_named_queries_score=bool(near))
    hits = answer["hits"].setdefault("hits", [])
    if not near:
        for hit in hits:
            named = hit.get("matched_queries", ())
            hit["matched_queries"] = {**dict.fromkeys(named), WORDS: hit["_score"]}
    return answer


def sent(body, **options):
    """Send one request, and return what is read of its answer."""
    answer = answered(
        lambda client: client.search(index=alias(), body=body, filter_path=READ, **options)
    )
    if answer["timed_out"]:
        raise EngineUnavailableError("only a part answered in time")
    return answer


def window_of(query):
    """Return how many hits are put in order here; 0 where the order is the engine's."""
    window = WINDOW // query.per_page * query.per_page
    is_within = query.page * query.per_page <= window
    return window if query.text and query.order == Sort.RELEVANCE and is_within else 0


def hits_of(answer):
    """Return Hits in the order of the answer."""
    return [Hit(id_of(hit), hit["_score"] or 0.0, legs_of(hit)) for hit in answer["hits"]["hits"]]


def legs_of(hit):
    return fusion.WORDS if WORDS in hit.get("matched_queries", ()) else fusion.MEANING


def ranked_of(answer, analysed):
    """Return (Ranked of the hits that have enough of the words, the ids of the other hits in the
    order of the answer) of an answer with the names."""
    by_words = [hit for hit in answer["hits"]["hits"] if legs_of(hit) == fusion.WORDS]
    shares = shares_of(by_words, answer, len(analysed.words))
    ids, scores = ids_of(by_words), scores_of(by_words, shares, len(analysed.words))
    has_enough = shares >= enough_of(answer, analysed)
    order = np.lexsort((ids, -scores))
    order = order[has_enough[order]]
    ranked = fusion.Ranked(
        ids[order],
        scores[order],
        [None] * len(order),
        coverage=shares.max(initial=0.0),
        is_title=any(TITLE in hit["matched_queries"] for hit in by_words),
    )
    every = ids_of(answer["hits"]["hits"])
    return ranked, every[~np.isin(every, ranked.ids)]


def enough_of(answer, analysed):
    """Return the share of what the words say that a hit has to have, as on the database."""
    if len(analysed.words) < 2:
        return 0.0
    return ranking.enough(analysed.query.is_question and not missing_of(answer))


def words_of(hit):
    """Return the numbers of the words that a hit has."""
    return [int(name) for name in hit["matched_queries"] if name not in (WORDS, TITLE)]


def shares_of(hits, answer, number):
    """Return which share each hit has of what all the words say, as an array: rare ones say more,
    and how many entries have a word is known only when the answer is there."""
    shown = answer["aggregations"]["words"]["shown"] if number else {"doc_count": 0}
    buckets = [shown["found"]["buckets"][str(place)] for place in range(number)]
    masses = ranking.masses([bucket["doc_count"] for bucket in buckets], shown["doc_count"])
    whole = sum(masses) or 1
    return np.array([sum(masses[place] for place in words_of(hit)) / whole for hit in hits])


def scores_of(hits, shares, number):
    """Return the scores of hits by the share of what the words say, instead of that of their
    number, by which Elasticsearch has multiplied them twice."""
    counted = np.array([len(words_of(hit)) / max(1, number) for hit in hits])
    scores = np.array([hit["matched_queries"][WORDS] for hit in hits])
    return scores * (shares / np.maximum(counted, 1e-9)) ** 2


def joined(answer, query, analysed, meaning):
    """Return the Hits of an answer in the order of both legs; last come those that have too few
    of the words, and are not near in meaning either."""
    ranked, others = ranked_of(answer, analysed)
    nearness = meaning.similarities_of(others)
    near = meaning.matches(nearness)
    ids, nearness = others[near], nearness[near]
    order = np.argsort(-nearness, kind="stable")[: fusion.MOST]
    ids, nearness = ids[order], nearness[order]
    own = meaning.in_language(ids, query.language)
    alone = fusion.Alone(ids, nearness, [None] * len(ids), own)
    found = fusion.join(ranked, alone, meaning, analysed)
    last = others[~np.isin(others, ids)].tolist()
    brought = {id_of(hit): legs_of(hit) for hit in answer["hits"]["hits"]}
    hits = zip(found.ids.tolist(), found.scores.tolist(), found.legs, strict=True)
    return [
        *(Hit(pk, score, together_with(leg, brought[pk])) for pk, score, leg in hits),
        *(Hit(pk, 0.0, brought[pk]) for pk in last),
    ]


def together_with(leg, brought):
    """Return the legs of a hit; what is near and has a few of the words has both."""
    return fusion.BOTH if leg == fusion.MEANING and brought == fusion.WORDS else leg


def ids_of(hits):
    return np.array([id_of(hit) for hit in hits], dtype=np.int64)


def id_of(hit):
    return hit["fields"]["id"][0]


def counts_of(answer):
    """Return {facet: {key: number}} of an answer."""
    return {
        name: {bucket["key"]: bucket["doc_count"] for bucket in found.get("keys", found)["buckets"]}
        for name, found in answer["aggregations"].items()
        if name in FACETS
    }


def missing_of(answer):
    """Return the numbers of the words that nothing has which this reader can be shown."""
    words = answer["aggregations"].get("words")
    found = words["shown"]["found"]["buckets"] if words else {}
    return tuple(int(number) for number, bucket in found.items() if not bucket["doc_count"])


class WithFallback:
    """Asks one engine, and another one where that cannot answer."""

    def __init__(self, first, second):
        self.first, self.second = first, second

    @property
    def name(self):
        return self.second.name if breaker.is_open else self.first.name

    @property
    def has_probe(self):
        return not breaker.is_open and self.first.has_probe

    def search(self, query, analysed, meaning=None):
        try:
            return self.first.search(query, analysed, meaning)
        except EngineUnavailableError:
            return self.second.search(query, analysed, meaning)

    def probe(self, query, analysed, meaning=None):
        try:
            return self.first.probe(query, analysed, meaning)
        except EngineUnavailableError:
            return None
