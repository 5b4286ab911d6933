"""What a search means: its vector, and how much each similarity to it says."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from search.meaning import nearest
from search.meaning.embedder import embedder
from search.meaning.standing import MEMBERS, RELIEF, Standing, scales

# So far below the gate something begins to help; so far above it, more does not help more.
MARGIN, ENOUGH = 1.2, 0.8
# Of a question, so far below what is nearest to it something begins to help.
MARGIN_OF_A_QUESTION = 2.5


@dataclass(frozen=True)
class Meaning:
    """What a search means. A merit is from 0, as near as anything, to 1, as near as can be."""

    model: str
    vector: np.ndarray
    standing: Standing

    def gate(self, is_vouched):
        """Return what has to be reached; less, where the words vouch for the query."""
        return self.standing.scale.gate - (RELIEF if is_vouched else 0.0)

    def least_standing(self, is_vouched):
        """Return from where on meaning alone finds something."""
        return self.gate(is_vouched) - MEMBERS

    def is_open(self, is_vouched):
        """Return whether anything is near enough for the query to be about something here."""
        _ids, standings = self.everything
        return bool(len(standings)) and bool(standings.max() >= self.gate(is_vouched))

    def merits(self, standings, is_question):
        """Return merits. Words say what they are about, and what is near them is measured against
        the gate. A question says it in a whole sentence, so that the nearest is its best answer."""
        if is_question:
            most, margin = self.everything[1].max(initial=-np.inf), MARGIN_OF_A_QUESTION
        else:
            most, margin = self.standing.scale.gate + ENOUGH, MARGIN + ENOUGH
        return np.clip((standings - most + margin) / margin, 0.0, 1.0)

    @cached_property
    def similarities(self):
        """Return what `nearest.similarities` does."""
        return nearest.similarities(self.vector)

    @cached_property
    def everything(self):
        """Return (ids of all entries that have vectors, ascending; their standings)."""
        ids, cosines, languages = self.similarities
        return ids, self.standing.of_all(cosines, languages)

    def is_in(self, ids, language):
        """Return which of these entries are written in a language, as an array."""
        known, _cosines, languages = self.similarities
        there = set(known[languages == language].tolist())
        return np.array([pk in there for pk in ids.tolist()], dtype=bool)

    def standings(self, ids):
        """Return the standings of these entries, lower than any where there is no vector."""
        known, standings = self.everything
        if not len(known):
            return np.full(len(ids), -10.0)
        places = np.minimum(np.searchsorted(known, ids), len(known) - 1)
        return np.where(known[places] == ids, standings[places], -10.0)

    def members(self, is_vouched, most):
        """Return the ids and standings of what may be found by meaning alone, highest first."""
        ids, standings = self.everything
        if not self.is_open(is_vouched):
            return ids[:0], standings[:0]
        high = np.flatnonzero(standings >= self.least_standing(is_vouched))
        high = high[np.argsort(-standings[high], kind="stable")][:most]
        return ids[high], standings[high]


def meaning_of(text):
    """Return the Meaning of what somebody asks, or None where the words have to do."""
    vectors = embedder()
    scale = scales.get(vectors.model) if vectors else None
    vector = nearest.vector_of(text) if scale else None
    if vector is None or len(vector) != scale.rows.shape[1]:
        return None
    return Meaning(vectors.model, vector, scale.standing_of(vector))
