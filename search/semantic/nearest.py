"""Nearest-neighbour search: the entries most similar to a query.

    vector = query_vector("får elever fråga en bot?")   # None: only words can be searched for now
    for entry_id, similarity in entries(vector, limit=5): …

A similarity is the dot product of two mean-centred vectors; that of an entry combines its best
passage with its title and summary: `search.semantic.baseline`. It can only be compared with others
of the same model. Use `search.semantic.calibration` to ask whether one is high.

An entry that was deleted a moment ago may still be returned: callers have to check that it exists.
"""

import logging
from functools import cache, lru_cache

import numpy as np

from search.semantic import baseline, calibration
from search.semantic.embedder import EmbeddingUnavailableError, embedder
from search.semantic.matrix import NOTHING, Matrix

logger = logging.getLogger(__name__)

# Query vectors that are kept: the same search is sent again for each page and each facet.
CACHED_QUERIES = 512


def query_vector(text):
    """Return the vector of a query, or None where there is none now. Never raises.

    A query without letters and digits has none: it would be similar to something all the same.
    """
    found = embedder()
    if found is None or not any(map(str.isalnum, text)):
        return None
    try:
        return cached_query_vector(found, text)
    except EmbeddingUnavailableError as error:
        logger.debug("No query vector: %s", error)
        return None


@lru_cache(maxsize=CACHED_QUERIES)
def cached_query_vector(embedder, text):
    vector = embedder.query(text)
    vector.flags.writeable = False
    return vector


@cache
def matrix_of(model):
    return Matrix(model)


def matrix(now=False):
    """Return the Matrix of this process, or None without an embedder.

    now: refresh it even if it was refreshed a moment ago.
    """
    found = embedder()
    if found is None:
        return None
    vectors = matrix_of(found.model)
    vectors.refresh(now)
    return vectors


def similarities(vector):
    """Return arrays: ids of all entries with vectors, ascending; similarities; languages."""
    found = matrix()
    if found is None or vector is None or len(vector) != found.rows.shape[1]:
        return NOTHING
    return found.similarities(vector)


def entries(vector, limit=10):
    """Return [(entry id, similarity)], most similar first."""
    ids, values, _languages = similarities(vector)
    order = np.argsort(-values, kind="stable")[:limit]
    return list(zip(ids[order].tolist(), values[order].tolist(), strict=True))


def clear_cache():
    """Drop everything that this process has cached; the next search reads the database."""
    baseline.clear_cache()
    calibration.clear_cache()
    matrix_of.cache_clear()
    cached_query_vector.cache_clear()
