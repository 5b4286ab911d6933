"""What the words of a search have found, as arrays: entries, and how well each fits."""

from dataclasses import dataclass

import numpy as np

NO_IDS = np.empty(0, dtype=np.int64)


@dataclass(frozen=True)
class Postings:
    """Entries that have a word, arrays of one length: ids, ascending and each once, and scores."""

    ids: np.ndarray
    scores: np.ndarray


@dataclass(frozen=True)
class Rows:
    """What is known about entries, in order of their `ids`.

    factors: what their scores are multiplied with. packed: their facets.
    """

    ids: np.ndarray
    factors: np.ndarray
    packed: list

    @classmethod
    def in_order(cls, ids, factors, packed):
        """Return Rows of what was read in any order."""
        order = np.argsort(ids)
        return cls(ids[order], factors[order], [packed[at] for at in order.tolist()])

    def scores(self, found):
        """Return an array of the scores of each of these Postings: a row for each, and a column
        for each entry. What is no entry here is left out."""
        scores = np.zeros((len(found), len(self.ids)))
        for row, postings in zip(scores, found, strict=True):
            places, there = self.places(postings.ids)
            row[places[there]] = postings.scores[there]
        return scores * self.factors

    def places(self, ids):
        """Return two arrays: where each of these ids is, and whether it is there at all."""
        if not len(self.ids):
            return np.zeros(len(ids), dtype=np.int64), np.zeros(len(ids), dtype=bool)
        places = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
        return places, self.ids[places] == ids


def best(parts):
    """Return Postings with the best score that each entry has in any of the (ids, scores)."""
    if not parts:
        return Postings(NO_IDS, np.empty(0))
    ids = np.concatenate([ids for ids, _scores in parts])
    ids, places = np.unique(ids, return_inverse=True)
    scores = np.zeros(len(ids))
    np.maximum.at(scores, places, np.concatenate([scores for _ids, scores in parts]))
    return Postings(ids, scores)


def all_ids(found):
    """Return the ids of all these Postings, ascending and each once."""
    return np.unique(np.concatenate([NO_IDS, *(postings.ids for postings in found)]))
