"""Vectors that the model makes once, for all processes and later runs of the tests.

The hundreds of background queries take the model more than ten seconds. Their vectors are kept
beside the migrated databases, under a name that holds the model's version and a hash of the texts.
"""

import hashlib

import numpy as np

from search.semantic.embedding import MAX_QUERY_CHARACTERS, readable
from tests.database_template import locked, template_folder


def kept_vectors(model, queries, make):
    """Return the vectors of queries in a model: those of an earlier call, or else `make()`.

    Processes that call it at the same time wait for the first of them.
    """
    texts = [readable(query, MAX_QUERY_CHARACTERS) for query in queries]
    digest = hashlib.sha256("\n".join([model, *texts]).encode()).hexdigest()[:16]
    path = template_folder() / f"vectors-{digest}.npy"
    with locked(path.with_suffix(".lock")):
        if not path.exists():
            save(make(), path)
    path.touch()  # for remove_old_files
    return np.load(path)


def save(vectors, path):
    """Write vectors to a file that is complete or not there."""
    unfinished = path.with_suffix(".unfinished.npy")
    np.save(unfinished, vectors)
    unfinished.replace(path)
