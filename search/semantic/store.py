"""Keeps vectors in the database, each once, and reads them."""

import numpy as np

from search.models import Vector
from search.semantic.embedding import EmbeddingUnavailableError

# SQLite takes at most so many values in one statement.
VALUES = 500


def known(digests, model):
    """Return those of the digests whose vectors of a model are kept."""
    digests, found = list(digests), set()
    for start in range(0, len(digests), VALUES):
        rows = Vector.objects.filter(model=model, digest__in=digests[start : start + VALUES])
        found.update(bytes(digest) for digest in rows.values_list("digest", flat=True))
    return found


def keep(digests, numbers, model):
    """Keep vectors; raise EmbeddingUnavailableError where those of the model are of another size.

    numbers: float32, one row for each digest.
    """
    first = Vector.objects.filter(model=model).values_list("numbers", flat=True).first()
    rows = [row.tobytes() for row in numbers.astype("<f2")]
    if first is not None and len(first) != len(rows[0]):
        size = len(first) // 2
        text = f"the vectors of {model} have {size} numbers, not {numbers.shape[1]}"
        raise EmbeddingUnavailableError(text)
    Vector.objects.bulk_create(
        [
            Vector(model=model, digest=digest, numbers=row)
            for digest, row in zip(digests, rows, strict=True)
        ],
        ignore_conflicts=True,
    )


def vectors_of(digests, model):
    """Return {digest: float32 vector} of those of the digests whose vectors are kept."""
    digests, found = list(digests), {}
    for start in range(0, len(digests), VALUES):
        some = Vector.objects.filter(model=model, digest__in=digests[start : start + VALUES])
        rows = list(some.values_list("digest", "numbers"))
        numbers = read_numbers([row[1] for row in rows]) if rows else []
        found.update(zip((bytes(row[0]) for row in rows), numbers, strict=True))
    return found


def read_numbers(rows):
    """Return the kept numbers of several vectors as float32, shape (len(rows), dimensions)."""
    joined = b"".join(bytes(row) for row in rows)
    return np.frombuffer(joined, dtype="<f2").reshape(len(rows), -1).astype(np.float32)
