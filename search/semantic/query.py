"""The semantic side of a search: its vector, and a score for each entry."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from search.semantic import nearest
from search.semantic.calibration import Calibration, calibration_of
from search.semantic.embedder import embedder

# In standard deviations of what background queries reach: how far below the best similarity an
# entry still gets a score, how far below it one is still found without its words, and how far from
# the mean an entry has to be at least.
SCORE_RANGE, MATCH_RANGE, MIN_Z_SCORE = 3.0, 4.0, -0.5


@dataclass(frozen=True)
class SemanticQuery:
    """A query with its embedding. Scores lie between 0 and 1, that of the most similar entry.

    is_known_in_domain: the words of the query alone show that it is about the site's field, and the
    out-of-domain threshold is not applied.
    """

    model: str
    vector: np.ndarray
    calibration: Calibration
    is_known_in_domain: bool = False

    @cached_property
    def centred(self):
        """Return the mean-centred vector of the query; see `search.semantic.baseline`."""
        return self.calibration.baseline.centre_queries(self.vector)

    @cached_property
    def similarities(self):
        """Return arrays: ids of all entries with vectors, ascending; similarities; languages."""
        return nearest.similarities(self.vector)

    @cached_property
    def max_similarity(self):
        return float(self.similarities[1].max(initial=-1.0))

    @cached_property
    def is_in_domain(self):
        """Return whether the query is about anything that the site has."""
        if self.is_known_in_domain:
            return True
        background = self.calibration.baseline.max_similarity(self.centred)
        score = self.calibration.domain_score(self.max_similarity, background)
        return score >= self.calibration.threshold

    @cached_property
    def min_similarity(self):
        """Return the similarity from which on an entry is found without having the words."""
        site = self.calibration.site
        return max(
            site.mean + MIN_Z_SCORE * site.deviation,
            self.max_similarity - MATCH_RANGE * site.deviation,
        )

    def scores(self, similarities):
        """Return similarities as scores; all 0 for a query that is out of the domain."""
        if not self.is_in_domain:
            return np.zeros(len(similarities))
        width = SCORE_RANGE * self.calibration.site.deviation
        return np.clip((similarities - self.max_similarity + width) / width, 0.0, 1.0)

    def matches(self, similarities):
        """Return a boolean array: which similarities suffice to be found without the words."""
        return (similarities >= self.min_similarity) & self.is_in_domain

    def in_language(self, ids, language):
        """Return a boolean array: which of these entries are written in a language."""
        known, _similarities, languages = self.similarities
        of_language = set(known[languages == language].tolist())
        return np.array([pk in of_language for pk in ids.tolist()], dtype=bool)

    def similarities_of(self, ids):
        """Return the similarities of these entries, -1 where an entry has no vectors."""
        known, similarities, _languages = self.similarities
        if not len(known):
            return np.full(len(ids), -1.0)
        places = np.minimum(np.searchsorted(known, ids), len(known) - 1)
        return np.where(known[places] == ids, similarities[places], -1.0)

    def candidates(self, limit):
        """Return (ids, similarities) of the entries that match, most similar first."""
        ids, similarities, _languages = self.similarities
        places = np.flatnonzero(self.matches(similarities))
        places = places[np.argsort(-similarities[places], kind="stable")][:limit]
        return ids[places], similarities[places]


def semantic_query(text, is_known_in_domain=False):
    """Return the SemanticQuery of a text, or None where only its words can be searched for."""
    found = embedder()
    calibration = calibration_of(found.model) if found else None
    vector = nearest.query_vector(text) if calibration else None
    if vector is None or len(vector) != calibration.baseline.rows.shape[1]:
        return None
    return SemanticQuery(found.model, vector, calibration, is_known_in_domain)
