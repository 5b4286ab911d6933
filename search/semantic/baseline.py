"""Queries that have nothing to do with the site, and their vectors: what chance looks like.

What their vectors have in common is what a model says of anything, and most of it in any language;
how near the site's texts come to them says from where on "near" means something.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import blake2b
from pathlib import Path

import numpy as np
import yaml

from search.semantic.similarity import unit
from search.semantic.store import keep, known, vectors_of
from search.semantic.texts import digest_of

FILE = Path(__file__).parents[1] / "data" / "everyday_queries.yaml"
# How much of what they have in common is taken away from a vector.
SHARE = 0.8


@dataclass(frozen=True)
class Everyday:
    """The vectors of the queries in one model: `rows`, and the language of each."""

    rows: np.ndarray
    languages: np.ndarray

    @cached_property
    def common(self):
        """Return what the queries have in common, a vector."""
        return self.rows.mean(axis=0) * SHARE

    @cached_property
    def common_of(self):
        """Return {language: what the queries of that language have in common}."""
        return {
            language: self.rows[self.languages == language].mean(axis=0) * SHARE
            for language in set(self.languages.tolist())
        }

    def common_to(self, language):
        """Return what is common to the texts of a language, also one that no query is of."""
        return self.common_of.get(language, self.common)

    def own_of_query(self, vectors):
        """Return what queries say of their own: their vectors without what is common to all, of
        length 1."""
        return unit(vectors - self.common)

    def own_of_texts(self, vectors, language):
        """Return the same of texts, without what is common to those of their language."""
        return unit(vectors - self.common_to(language))

    @cached_property
    def own(self):
        """Return what each of the queries says of its own."""
        common = np.array([self.common_to(language) for language in self.languages.tolist()])
        return unit(self.rows - common)

    def nearest(self, own):
        """Return how near the nearest of them is to what a query says of its own."""
        return float((self.own @ own).max())

    def nearest_others(self):
        """Return for each of them how near the nearest of the others is, as an array."""
        nearness = self.own @ self.own_of_query(self.rows).T
        np.fill_diagonal(nearness, -1.0)
        return nearness.max(axis=0)


@cache
def everyday_queries():
    """Return {digest: (query, language)}."""
    written = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {
        digest_of(f"query: {query}"): (query, language)
        for language, queries in written.items()
        for query in queries
    }


@cache
def fingerprint():
    """Return a short text that differs when the queries do, or what is taken away with them."""
    whole = blake2b(str(SHARE).encode(), digest_size=6)
    for digest in everyday_queries():
        whole.update(digest)
    return whole.hexdigest()


def everyday_of(model):
    """Return Everyday, or None as long as vectors of the model are missing."""
    found = complete.get(model) or read(model)
    if found:
        complete[model] = found
    return found


# {model: its Everyday}, once all vectors are there: they never change then.
complete = {}


def read(model):
    digests = list(everyday_queries())
    vectors = vectors_of(digests, model)
    if len(vectors) < len(digests):
        return None
    languages = [language for _query, language in everyday_queries().values()]
    return Everyday(np.array([vectors[digest] for digest in digests]), np.array(languages))


def missing_everyday(model):
    """Return the digests of those whose vectors are not kept."""
    there = known(everyday_queries(), model)
    return [digest for digest in everyday_queries() if digest not in there]


def make_everyday_vectors(vectors):
    """Make and keep those that are missing."""
    missing = missing_everyday(vectors.model)
    if missing:
        queries = [everyday_queries()[digest][0] for digest in missing]
        keep(missing, vectors.queries(queries), vectors.model)
