"""Out-of-domain detection: whether a query is about anything that the site has.

Every text has some similarity to every query, and no fixed number separates "relevant" from
"chance". A query is taken to be in the domain of the site when the site's most similar text is more
similar to it than the most similar background query is (`search.semantic.baseline`). By how much is
calibrated on this site and model with the background queries themselves, so that only a small share
of them would pass.
"""

import threading
import time
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

import numpy as np

from search.models import EntryVectors
from search.semantic.baseline import baseline_of, entry_similarity
from search.semantic.matrix import split
from search.semantic.store import vectors_of

# Entries in the sample, and the number of texts that is too small for statistics.
SAMPLE = 600
MIN_TEXTS = 25
# Seconds for which a calibration is used; a small site changes sooner.
LIFETIME, LIFETIME_WHEN_SMALL = 600, 30
# Share of the background queries that may pass the threshold: some are in the domain after all.
FALSE_POSITIVE_RATE = 0.07


@dataclass(frozen=True)
class Distribution:
    """Mean and standard deviation of some values."""

    mean: float
    deviation: float

    @classmethod
    def of(cls, values):
        return cls(float(values.mean()), float(values.std()) or 1.0)

    def z_score(self, value):
        """Return by how many standard deviations a value (or array) lies above the mean."""
        return (value - self.mean) / self.deviation


class Calibration:
    """Similarities that background queries reach on this site, with one model.

    site, background: Distributions of the similarity of a background query to the most similar text
    of the site, and to the most similar other background query. threshold: the domain score from
    which on a query is in the domain.
    """

    def __init__(self, model):
        self.baseline = baseline_of(model)
        rows_of_model = EntryVectors.objects.filter(model=model)
        self.total = rows_of_model.count()
        lifetime = LIFETIME if self.total > SAMPLE else LIFETIME_WHEN_SMALL
        self.expires = time.monotonic() + lifetime
        chosen = rows_of_model.order_by("digests").values_list("digests", "entry__language")
        language_of = {bytes(digests): language for digests, language in chosen[:SAMPLE]}
        vectors = sample(model, language_of, self.baseline) if self.baseline else ()
        self.is_valid = len(vectors) >= MIN_TEXTS
        if self.is_valid:
            self.fit(vectors)

    def fit(self, vectors):
        """Estimate the distributions and the threshold from a sample of the site's vectors.

        The maximum over all texts is larger than that over a sample: the expected maximum of n
        normal values grows as sqrt(2 log n).
        """
        similarities = vectors @ self.baseline.centre_queries(self.baseline.rows).T
        ratio = max(1.0, self.total / SAMPLE)
        growth = sqrt(2 * log(len(vectors) * ratio)) - sqrt(2 * log(len(vectors)))
        site = similarities.max(axis=0) + growth * similarities.std(axis=0)
        background = self.baseline.max_similarity_to_others()
        self.site, self.background = Distribution.of(site), Distribution.of(background)
        scores = self.domain_score(site, background)
        self.threshold = float(np.quantile(scores, 1 - FALSE_POSITIVE_RATE))

    def domain_score(self, site, background):
        """Return how much a query's best similarity to the site's texts stands out.

        site, background: its best similarity to them and to the background queries, or arrays.
        """
        return self.site.z_score(site) - self.background.z_score(background)


def sample(model, language_of, baseline):
    """Return the vectors of passages, combined with the heads of their entries.

    language_of: {concatenated digests of an entry: its language}.
    """
    passages = {
        (head, digest): language
        for digests, language in language_of.items()
        for head in split(digests)[:1]
        for digest in split(digests)
    }
    chosen = list(passages.items())[: SAMPLE * 3]
    vectors = vectors_of({digest for pair, _language in chosen for digest in pair}, model)
    return np.array(
        [
            entry_similarity(
                *baseline.centre_passages(np.array([vectors[passage], vectors[head]]), language)
            )
            for (head, passage), language in chosen
            if head in vectors and passage in vectors
        ]
    )


_lock = threading.Lock()
_calibrations = cache(Calibration)


def calibration_of(model):
    """Return the Calibration of a model, or None while there are too few vectors for one."""
    with _lock:
        found = _calibrations(model)
        if time.monotonic() > found.expires:
            clear_cache()
            found = _calibrations(model)
    return found if found.is_valid else None


def clear_cache():
    """Let the next call of `calibration_of` calibrate anew."""
    _calibrations.cache_clear()
