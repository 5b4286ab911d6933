"""Stores vectors in the database, each text once, and reads them."""

import numpy as np

from search.models import Vector
from search.semantic.embedding import EmbeddingUnavailableError

# SQLite takes at most 999 parameters in one statement.
PARAMETERS = 500


def stored_digests(digests, model):
    """Return the set of those digests whose vectors of a model are stored."""
    digests, found = list(digests), set()
    for start in range(0, len(digests), PARAMETERS):
        rows = Vector.objects.filter(model=model, digest__in=digests[start : start + PARAMETERS])
        found.update(bytes(digest) for digest in rows.values_list("digest", flat=True))
    return found


def save_vectors(digests, vectors, model):
    """Store vectors (float32, one row for each digest) as float16.

    Raises EmbeddingUnavailableError if the stored vectors of the model have another dimension.
    """
    first = Vector.objects.filter(model=model).values_list("numbers", flat=True).first()
    rows = [row.tobytes() for row in vectors.astype("<f2")]
    if first is not None and len(first) != len(rows[0]):
        text = f"the vectors of {model} have {len(first) // 2} numbers, not {vectors.shape[1]}"
        raise EmbeddingUnavailableError(text)
    Vector.objects.bulk_create(
        [
            Vector(model=model, digest=digest, numbers=row)
            for digest, row in zip(digests, rows, strict=True)
        ],
        ignore_conflicts=True,
    )


def vectors_of(digests, model):
    """Return {digest: float32 vector} of those digests whose vectors are stored."""
    digests, found = list(digests), {}
    for start in range(0, len(digests), PARAMETERS):
        some = Vector.objects.filter(model=model, digest__in=digests[start : start + PARAMETERS])
        rows = list(some.values_list("digest", "numbers"))
        vectors = unpack([row[1] for row in rows]) if rows else []
        found.update(zip((bytes(row[0]) for row in rows), vectors, strict=True))
    return found


def unpack(rows):
    """Return stored float16 bytes as a float32 array, shape (len(rows), dimensions)."""
    joined = b"".join(bytes(row) for row in rows)
    return np.frombuffer(joined, dtype="<f2").reshape(len(rows), -1).astype(np.float32)
