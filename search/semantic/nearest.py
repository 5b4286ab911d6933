"""What is near in meaning: entries to a query.

    vector = vector_of("får elever fråga en bot?")     # None: no meaning now, the words have to do
    for near in entries(vector, most=5): near.entry_id, near.similarity

A similarity is the dot product of two vectors from which the baseline has been subtracted
(`search.semantic.baseline`); that of an entry combines the similarities of its best passages
(`search.semantic.similarity`). It is only comparable with others of the same model. Use
`search.semantic.calibration` to ask whether one is high.

An entry that was deleted a moment ago may still be named; whoever reads entries leaves it out.
"""

import logging
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from search.semantic.embedder import EmbeddingUnavailableError, embedder
from search.semantic.matrix import Matrix

logger = logging.getLogger(__name__)

# Vectors of queries that are kept: the same search is asked page by page, choice by choice.
REMEMBERED = 512


@dataclass(frozen=True)
class Near:
    """An entry, and how near it is."""

    entry_id: int
    similarity: float


def vector_of(text):
    """Return the vector of what somebody asks, or None where there is none now. Never raises.

    Signs alone ask for nothing, though any model says that something is near them.
    """
    vectors = embedder()
    if vectors is None or not any(map(str.isalnum, text)):
        return None
    try:
        return remembered(vectors, text)
    except EmbeddingUnavailableError as error:
        logger.debug("No vector: %s", error)
        return None


@lru_cache(maxsize=REMEMBERED)
def remembered(vectors, text):
    found = vectors.query(text)
    found.flags.writeable = False
    return found


@cache
def matrix_of(model):
    return Matrix(model)


def matrix(now=False):
    """Return the Matrix of this process, or None without an embedder.

    now: as it is this moment, and not as it was a moment ago.
    """
    vectors = embedder()
    if vectors is None:
        return None
    found = matrix_of(vectors.model)
    found.refresh(now)
    return found


def similarities(vector):
    """Return three arrays: the ids of all entries that have vectors, ascending, how similar each
    is, and the language that it is written in."""
    found = matrix()
    if found is None or vector is None or len(vector) != found.rows.shape[1]:
        return np.empty(0, np.int64), np.empty(0, np.float32), np.empty(0, object)
    return found.similarities(vector)


def entries(vector, most=10, among=None, without=()):
    """Return the Near entries, nearest first.

    among: the ids that may be named, or None for all; without: ids that may not.
    """
    ids, values, _languages = similarities(vector)
    keep = np.ones(len(ids), dtype=bool)
    if among is not None:
        keep &= np.isin(ids, np.fromiter(among, dtype=np.int64))
    if without:
        keep &= ~np.isin(ids, np.fromiter(without, dtype=np.int64))
    ids, values = ids[keep], values[keep]
    order = np.argsort(-values, kind="stable")[:most]
    return [Near(int(ids[at]), float(values[at])) for at in order]


def forget():
    """Let this process read everything anew."""
    from search.semantic.baseline import complete
    from search.semantic.calibration import measured

    complete.clear()
    measured.cache_clear()
    matrix_of.cache_clear()
    remembered.cache_clear()
