"""Whether a search is about something here: every text has some nearness to every query, and no
number means "near".

A query is about something here when the site's nearest text is nearer to it than an everyday query
is (see `search.semantic.baseline`). How much nearer is measured on this site and this model, with
those queries themselves: what one in so many of them reaches by chance is the gate.
"""

import threading
import time
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

import numpy as np

from search.models import EntryVectors
from search.semantic.baseline import everyday_of
from search.semantic.matrix import split
from search.semantic.similarity import of_entry
from search.semantic.store import vectors_of

# Entries in the sample, and the texts that are too few to say what is usual.
SAMPLE = 600
TOO_FEW = 25
# Seconds for which a sample is good; that of a small site changes sooner.
LASTS, LASTS_WHEN_SMALL = 600, 30
# This share of the everyday queries may stand above the gate: some are about the site after all.
ABOVE_GATE = 0.07


@dataclass(frozen=True)
class Usual:
    """What some numbers are usually: their mean, and by how much they deviate from it."""

    mean: float
    deviation: float

    @classmethod
    def of(cls, values):
        return cls(float(values.mean()), float(values.std()) or 1.0)

    def standing(self, value):
        """Return by how many deviations a value is higher than usual; or an array of that."""
        return (value - self.mean) / self.deviation


class Scale:
    """What is usual on this site with one model.

    here, elsewhere: how near the nearest text of the site and the nearest everyday query are to an
    everyday query. gate: by how much more the first has to stand out.
    """

    def __init__(self, model):
        self.everyday = everyday_of(model)
        mine = EntryVectors.objects.filter(model=model)
        self.total = mine.count()
        self.until = time.monotonic() + (LASTS if self.total > SAMPLE else LASTS_WHEN_SMALL)
        chosen = mine.order_by("digests").values_list("digests", "entry__language")[:SAMPLE]
        language_of = {bytes(one): language for one, language in chosen}
        rows = sample(model, language_of, self.everyday) if self.everyday else ()
        self.is_whole = len(rows) >= TOO_FEW
        if self.is_whole:
            self.measure(rows)

    def measure(self, rows):
        """Find what everyday queries reach among these vectors of texts, and what they would reach
        among all: the best of more is better, by chance."""
        nearness = rows @ self.everyday.own_of_query(self.everyday.rows).T
        more = max(1.0, self.total / SAMPLE)
        chance = sqrt(2 * log(len(rows) * more)) - sqrt(2 * log(len(rows)))
        nearest = nearness.max(axis=0) + chance * nearness.std(axis=0)
        others = self.everyday.nearest_others()
        self.here, self.elsewhere = Usual.of(nearest), Usual.of(others)
        self.gate = float(np.quantile(self.standing(nearest, others), 1 - ABOVE_GATE))

    def standing(self, here, elsewhere):
        """Return how far the nearest text of the site stands out, against the nearest everyday
        query; or arrays of these."""
        return self.here.standing(here) - self.elsewhere.standing(elsewhere)


def sample(model, language_of, everyday):
    """Return vectors of texts as they count for entries. language_of: {digests of an entry: its
    language}."""
    passages = {
        (about, digest): language
        for digests, language in language_of.items()
        for about in split(digests)[:1]
        for digest in split(digests)
    }
    chosen = list(passages.items())[: SAMPLE * 3]
    kept = vectors_of({digest for pair, _language in chosen for digest in pair}, model)
    return np.array(
        [
            of_entry(*everyday.own_of_texts(np.array([kept[passage], kept[about]]), language))
            for (about, passage), language in chosen
            if about in kept and passage in kept
        ]
    )


class Scales:
    """The Scale of each model, as this process has last measured it."""

    def __init__(self):
        self.lock = threading.Lock()

    def get(self, model):
        """Return the Scale of a model, or None where too little is known."""
        with self.lock:
            found = measured(model)
            if time.monotonic() > found.until:
                measured.cache_clear()
                found = measured(model)
        return found if found.is_whole else None


measured = cache(Scale)
scales = Scales()
