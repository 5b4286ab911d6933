"""What a search means: its vector, and how much each nearness to it says."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from search.semantic import nearest
from search.semantic.calibration import Scale, scales
from search.semantic.embedder import embedder

# In deviations of what everyday queries reach: so far below the nearest something still helps, so
# far below it something is still found by meaning alone, and so far below what is usual nothing is.
HELPS, FINDS, LEAST = 3.0, 4.0, -0.5


@dataclass(frozen=True)
class Meaning:
    """What a search means. A merit is from 0, as near as anything, to 1, as near as the nearest.

    is_of_the_field: its words alone say that it is about something here.
    """

    model: str
    vector: np.ndarray
    scale: Scale
    is_of_the_field: bool = False

    @cached_property
    def own(self):
        """Return what the search says of its own; see `search.semantic.baseline`."""
        return self.scale.everyday.own_of_query(self.vector)

    @cached_property
    def everything(self):
        """Return (ids of all entries that have vectors, ascending; how near each is; the languages
        that they are written in)."""
        return nearest.similarities(self.vector)

    @cached_property
    def most(self):
        """Return how near the nearest entry is."""
        return float(self.everything[1].max(initial=-1.0))

    @cached_property
    def is_open(self):
        """Return whether the search is about something here."""
        if self.is_of_the_field:
            return True
        elsewhere = self.scale.everyday.nearest(self.own)
        return self.scale.standing(self.most, elsewhere) >= self.scale.gate

    @cached_property
    def least(self):
        """Return from where on meaning alone finds something, where anything is near enough."""
        usual = self.scale.here
        return max(usual.mean + LEAST * usual.deviation, self.most - FINDS * usual.deviation)

    def merits(self, nearness):
        """Return merits; 0 where nothing is near enough, for then the nearest is so by chance."""
        if not self.is_open:
            return np.zeros(len(nearness))
        reach = HELPS * self.scale.here.deviation
        return np.clip((nearness - self.most + reach) / reach, 0.0, 1.0)

    def is_near(self, nearness):
        """Return what may be found by meaning alone, as an array."""
        return (nearness >= self.least) & self.is_open

    def is_in(self, ids, language):
        """Return which of these entries are written in a language, as an array."""
        known, _nearness, languages = self.everything
        there = set(known[languages == language].tolist())
        return np.array([pk in there for pk in ids.tolist()], dtype=bool)

    def nearness(self, ids):
        """Return how near these entries are, -1 where there is no vector."""
        known, nearness, _languages = self.everything
        if not len(known):
            return np.full(len(ids), -1.0)
        places = np.minimum(np.searchsorted(known, ids), len(known) - 1)
        return np.where(known[places] == ids, nearness[places], -1.0)

    def members(self, most):
        """Return the ids of what may be found by meaning alone, nearest first, and how near each
        is."""
        ids, nearness, _languages = self.everything
        near = np.flatnonzero(self.is_near(nearness))
        near = near[np.argsort(-nearness[near], kind="stable")][:most]
        return ids[near], nearness[near]


def meaning_of(text, is_of_the_field=False):
    """Return the Meaning of what somebody asks, or None where the words have to do."""
    vectors = embedder()
    scale = scales.get(vectors.model) if vectors else None
    vector = nearest.vector_of(text) if scale else None
    if vector is None or len(vector) != scale.everyday.rows.shape[1]:
        return None
    return Meaning(vectors.model, vector, scale, is_of_the_field)
