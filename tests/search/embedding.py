"""The local model in tests: real vectors, each of them made once.

The hundreds of background queries take the model more than ten seconds. Their vectors are kept
beside the migrated databases, for all processes and later runs, under a name that holds the model's
version and a hash of the texts.
"""

import hashlib
from contextlib import contextmanager

import numpy as np
import pytest

from search.semantic import matrix, nearest
from search.semantic.embedding import MAX_QUERY_CHARACTERS, readable
from search.semantic.local import LocalEmbedder
from tests.database_template import locked, template_folder

# {(text, is_query): vector}: the model embeds each text once for all tests of a process.
_embedded = {}


@contextmanager
def texts_embedded_once():
    """Let the local model embed each text once; what is embedded is searched for at once."""
    encode, queries = LocalEmbedder.encode, LocalEmbedder.queries

    def encode_once(self, texts, is_query, timeout):
        missing = [text for text in texts if (text, is_query) not in _embedded]
        if missing:
            # A busy machine may be slow; timeouts are tested elsewhere.
            found = encode(self, missing, is_query, max(timeout, 300))
            _embedded.update(
                ((text, is_query), one) for text, one in zip(missing, found, strict=True)
            )
        return np.array([_embedded[text, is_query] for text in texts])

    def queries_once(self, texts):
        return kept_vectors(self.model, texts, lambda: queries(self, texts))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matrix, "REFRESH_INTERVAL", 0)
        patch.setattr(LocalEmbedder, "encode", encode_once)
        patch.setattr(LocalEmbedder, "queries", queries_once)
        nearest.clear_cache()
        yield
        nearest.clear_cache()


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
