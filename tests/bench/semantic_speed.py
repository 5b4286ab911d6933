"""Compares hybrid with lexical search among many thousand entries: time, and memory.

The vectors of the entries are random and stored under another model name: real ones would take
hours, and a search costs the same with either. The vectors of queries are real.
"""

from functools import partial
from pathlib import Path

import numpy as np

from django.db import connection

from search.models import Entry, EntryVectors, Vector
from search.semantic import baseline, nearest
from search.semantic.embedder import embedder
from search.semantic.query import semantic_query
from tests.bench import adapter, timing

MODEL = "random-for-the-bench"
# Passages of each entry, and entries in a batch.
PASSAGES = 3
BATCH = 5_000
MAX_RATIO = 2
MAX_MEGABYTES = 250


def measure(bench, words, is_limited=True):
    """Record the time of hybrid searches relative to lexical ones, and the memory of the vectors.

    words: the queries. is_limited: whether the limits for 20,000 entries apply.
    """
    adapter.use_semantic_search(True)
    if not adapter.has_embedder():
        return
    embedder().model = MODEL
    embedder().passages(["The model is loaded."])
    number = make_random_vectors()
    adapter.use_semantic_search(True)
    before = memory()
    adapter.search(words[0])
    maximum = MAX_MEGABYTES if is_limited else None
    bench.record(f"memory of {number} vectors", memory() - before, maximum=maximum, unit="MB")
    for word in words:
        measure_search(bench, word, is_limited)
    adapter.use_semantic_search(False)


def measure_search(bench, word, is_limited):
    def hybrid():
        nearest.cached_query_vector.cache_clear()
        adapter.search(word)

    def embedding_alone():
        nearest.cached_query_vector.cache_clear()
        embedder().query(word)

    found, embedding = timing.medians(hybrid, embedding_alone, times=9)
    bench.record_engine(word)
    neighbours = timing.medians(partial(semantic_query(word).candidates, 60), times=1)[0]
    adapter.use_semantic_search(False)
    words = timing.medians(partial(adapter.search, word), times=9)[0]
    adapter.use_semantic_search(True)
    adapter.search(word)
    bench.record(f"lexical search for “{word}”", words * 1000, unit="ms")
    bench.record(f"hybrid search for “{word}”", found * 1000, unit="ms")
    bench.record(f"vector of “{word}”", embedding * 1000, unit="ms")
    bench.record(f"nearest neighbours of “{word}”, repeated", neighbours * 1000, unit="ms")
    maximum = MAX_RATIO if is_limited else None
    name = f"hybrid search for “{word}” without its embedding, against lexical"
    bench.record(name, (found - embedding) / words, maximum=maximum, unit="×")


def make_random_vectors():
    """Give each entry without vectors PASSAGES random ones; return how many vectors there are."""
    baseline.embed_baseline_queries(embedder())
    chance = np.random.default_rng(EntryVectors.objects.count())
    missing = Entry.objects.filter(vectors=None).order_by("pk").values_list("pk", "content_hash")
    for version, (pk, content_hash) in enumerate(rows := list(missing), start=1):
        rows[version - 1] = pk, content_hash, chance.bytes(16 * PASSAGES), version
    first = EntryVectors.objects.count()
    for start in range(0, len(rows), BATCH):
        some = rows[start : start + BATCH]
        numbers = chance.standard_normal((len(some) * PASSAGES, embedder().dimensions))
        numbers = (numbers / np.linalg.norm(numbers, axis=1, keepdims=True)).astype("<f2")
        digests = [row[2][at * 16 : at * 16 + 16] for row in some for at in range(PASSAGES)]
        Vector.objects.bulk_create(
            Vector(model=MODEL, digest=digest, numbers=one.tobytes())
            for digest, one in zip(digests, numbers, strict=True)
        )
        EntryVectors.objects.bulk_create(
            EntryVectors(
                entry_id=pk,
                model=MODEL,
                content_hash=content_hash,
                digests=digests,
                version=first + version,
            )
            for pk, content_hash, digests, version in some
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    adapter.fill_elasticsearch()
    return Vector.objects.filter(model=MODEL).count()


def memory():
    """Return the resident memory of this process in megabytes."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
