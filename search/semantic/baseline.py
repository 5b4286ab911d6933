"""Background queries, whose mean vector is subtracted from every embedding.

Embeddings of small models are anisotropic: all of them share a large common component, most of it
depending on the language, so that any two texts have a cosine similarity of .75 or more. Queries
that have nothing to do with the site estimate that component. Subtracting their mean ("all but the
top", Mu & Viswanath 2018) leaves what is specific to a text. How similar the site's texts are to
the same queries shows which similarity is reached by chance; see `search.semantic.calibration`.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import blake2b
from pathlib import Path

import numpy as np
import yaml

from search.semantic.store import save_vectors, stored_digests, vectors_of
from search.semantic.texts import digest_of

FILE = Path(__file__).parents[1] / "data" / "baseline_queries.yaml"
# Share of the mean vector that is subtracted.
MEAN_SHARE = 0.8
# Weight of the similarity of title and summary relative to that of the best passage: a passage
# that is similar by chance is held back by the rest of the entry.
HEAD_WEIGHT = 0.4


def entry_similarity(passage, head):
    """Return the weighted mean of the similarities of a passage and of the entry's head.

    Given vectors instead of similarities, return the vector whose dot product with a query is that
    mean (the dot product is linear).
    """
    return (passage + HEAD_WEIGHT * head) / (1 + HEAD_WEIGHT)


def normalised(vectors):
    """Return vectors scaled to length 1; the dot product of two is their cosine similarity."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


@dataclass(frozen=True)
class Baseline:
    """The vectors of the background queries in one model: `rows`, and the language of each."""

    rows: np.ndarray
    languages: np.ndarray

    @cached_property
    def mean(self):
        """Return the scaled mean vector of all background queries."""
        return self.rows.mean(axis=0) * MEAN_SHARE

    @cached_property
    def mean_by_language(self):
        """Return {language: scaled mean vector of the queries of that language}."""
        return {
            language: self.rows[self.languages == language].mean(axis=0) * MEAN_SHARE
            for language in set(self.languages.tolist())
        }

    def mean_of(self, language):
        """Return the mean vector of a language, or that of all where it has no queries."""
        return self.mean_by_language.get(language, self.mean)

    def centre_queries(self, vectors):
        """Return the vectors of queries, mean-centred and of length 1.

        The mean of all languages is used: the language of a query is not known for certain.
        """
        return normalised(vectors - self.mean)

    def centre_passages(self, vectors, language):
        """Return the vectors of passages in a language, mean-centred and of length 1."""
        return normalised(vectors - self.mean_of(language))

    @cached_property
    def centred(self):
        """Return the background queries, centred as passages of their language."""
        means = np.array([self.mean_of(language) for language in self.languages.tolist()])
        return normalised(self.rows - means)

    def max_similarity(self, centred):
        """Return the similarity of the most similar background query to a centred query."""
        return float((self.centred @ centred).max())

    def max_similarity_to_others(self):
        """Return for each background query its similarity to the most similar of the others."""
        similarities = self.centred @ self.centre_queries(self.rows).T
        np.fill_diagonal(similarities, -1.0)
        return similarities.max(axis=0)


@cache
def baseline_queries():
    """Return {digest: (query, language)}."""
    queries = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {
        digest_of(f"query: {query}"): (query, language)
        for language, some in queries.items()
        for query in some
    }


@cache
def fingerprint():
    """Return a short text that changes when the queries or the way they are subtracted do."""
    digest = blake2b(str(MEAN_SHARE).encode(), digest_size=6)
    for query_digest in baseline_queries():
        digest.update(query_digest)
    return digest.hexdigest()


# {model: Baseline}, once all vectors are stored: they never change afterwards.
_loaded = {}


def baseline_of(model):
    """Return the Baseline of a model, or None until all of its vectors are stored."""
    found = _loaded.get(model) or load(model)
    if found:
        _loaded[model] = found
    return found


def load(model):
    digests = list(baseline_queries())
    vectors = vectors_of(digests, model)
    if len(vectors) < len(digests):
        return None
    languages = [language for _query, language in baseline_queries().values()]
    return Baseline(np.array([vectors[digest] for digest in digests]), np.array(languages))


def clear_cache():
    """Let the next call of `baseline_of` read the database."""
    _loaded.clear()


def missing_baseline_queries(model):
    """Return the digests of the background queries whose vectors are not stored."""
    stored = stored_digests(baseline_queries(), model)
    return [digest for digest in baseline_queries() if digest not in stored]


def embed_baseline_queries(embedder):
    """Embed and store the background queries that are missing."""
    missing = missing_baseline_queries(embedder.model)
    if missing:
        queries = [baseline_queries()[digest][0] for digest in missing]
        save_vectors(missing, embedder.queries(queries), embedder.model)
