"""Queries that have nothing to do with the site, and their vectors: what chance looks like."""

from functools import cache
from pathlib import Path

import yaml

from search.meaning.store import keep, known, read_numbers
from search.meaning.texts import digest_of
from search.models import Vector

FILE = Path(__file__).parents[1] / "data" / "everyday_queries.yaml"


@cache
def everyday_queries():
    """Return {digest: query}."""
    queries = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {digest_of(f"query: {query}"): query for query in queries}


def everyday_vectors(model):
    """Return the vectors that are kept of them, shape (number, dimensions), or None."""
    found = Vector.objects.filter(model=model, digest__in=list(everyday_queries()))
    rows = list(found.order_by("digest").values_list("numbers", flat=True))
    return read_numbers(rows) if len(rows) == len(everyday_queries()) else None


def missing_everyday(model):
    """Return the digests of those whose vectors are not kept."""
    there = known(everyday_queries(), model)
    return [digest for digest in everyday_queries() if digest not in there]


def make_everyday_vectors(vectors):
    """Make and keep those that are missing."""
    missing = missing_everyday(vectors.model)
    if missing:
        queries = [everyday_queries()[digest] for digest in missing]
        keep(missing, vectors.queries(queries), vectors.model)
