"""What meaning costs among many thousand entries: time beside words alone, and memory.

The vectors of the entries are random ones, marked as those of a model of their own: making real
ones would take hours and cost a search the same. The vectors of queries are real.
"""

from functools import partial
from pathlib import Path

import numpy as np

from django.db import connection

from search.models import Entry, EntryVectors, Vector
from search.semantic import baseline, nearest
from search.semantic.embedder import embedder
from search.semantic.query import semantic_query
from tests.bench import adapter, clock

MODEL = "random-for-the-bench"
# Passages that each entry has, and vectors that are written together.
PASSAGES = 3
BATCH = 5_000
AGAINST_WORDS = 2
MEGABYTES = 250


def measure(bench, words, is_limited=True):
    """Note what a search with both legs takes beside one by words alone, and the memory of it.

    words: what is searched for. is_limited: whether what is promised for 20,000 entries holds here.
    """
    adapter.switch_meaning(True)
    if not adapter.has_meaning():
        return
    embedder().model = MODEL
    embedder().passages(["The model is loaded."])
    number = make_random_vectors()
    adapter.switch_meaning(True)
    before = memory()
    adapter.search(words[0])
    most = MEGABYTES if is_limited else None
    bench.note(f"memory of {number} vectors", memory() - before, most=most, unit="MB")
    for word in words:
        measure_search(bench, word, is_limited)
    adapter.switch_meaning(False)


def measure_search(bench, word, is_limited):
    def both():
        nearest.cached_query_vector.cache_clear()
        adapter.search(word)

    def alone():
        nearest.cached_query_vector.cache_clear()
        embedder().query(word)

    found, embedding = clock.medians(both, alone, times=9)
    bench.note_who_answers(word)
    by_meaning = clock.medians(partial(semantic_query(word).candidates, 60), times=1)[0]
    adapter.switch_meaning(False)
    words = clock.medians(partial(adapter.search, word), times=9)[0]
    adapter.switch_meaning(True)
    adapter.search(word)
    bench.note(f"search for “{word}” by words", words * 1000, unit="ms")
    bench.note(f"search for “{word}” with both legs", found * 1000, unit="ms")
    bench.note(f"vector of “{word}”", embedding * 1000, unit="ms")
    bench.note(f"what is near “{word}”, asked again", by_meaning * 1000, unit="ms")
    most = AGAINST_WORDS if is_limited else None
    name = f"“{word}” with both legs but for its vector, against words"
    bench.note(name, (found - embedding) / words, most=most, unit="×")


def make_random_vectors():
    """Give each entry that has none so many random vectors; return how many there are in all."""
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
    adapter.refill()
    return Vector.objects.filter(model=MODEL).count()


def memory():
    """Return the megabytes that this process has in memory now, those of its files as well."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
