"""Posting lists as arrays: which entries have a word of the query, and with which score."""

from dataclasses import dataclass

import numpy as np

NO_IDS = np.empty(0, dtype=np.int64)


@dataclass(frozen=True)
class Postings:
    """The entries that have a word: ids, ascending and unique, and the score of each."""

    ids: np.ndarray
    scores: np.ndarray


@dataclass(frozen=True)
class EntryRows:
    """Columns of entries, ordered by id.

    factors: by which their scores are multiplied. packed: their packed facets, as bytes.
    """

    ids: np.ndarray
    factors: np.ndarray
    packed: list

    @classmethod
    def sorted(cls, ids, factors, packed):
        """Return EntryRows of columns in any order."""
        order = np.argsort(ids)
        return cls(ids[order], factors[order], [packed[place] for place in order.tolist()])

    def score_matrix(self, postings):
        """Return the scores as an array: a row for each of the Postings, a column for each entry.

        Postings of entries that are not among these are ignored.
        """
        matrix = np.zeros((len(postings), len(self.ids)))
        for row, one in zip(matrix, postings, strict=True):
            places, is_present = self.places(one.ids)
            row[places[is_present]] = one.scores[is_present]
        return matrix * self.factors

    def places(self, ids):
        """Return two arrays: the place of each of these ids, and whether it is present at all."""
        if not len(self.ids):
            return np.zeros(len(ids), dtype=np.int64), np.zeros(len(ids), dtype=bool)
        places = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
        return places, self.ids[places] == ids


def disjunction_max(parts):
    """Return Postings with the maximum score of each entry over some pairs of (ids, scores)."""
    if not parts:
        return Postings(NO_IDS, np.empty(0))
    ids = np.concatenate([ids for ids, _scores in parts])
    ids, places = np.unique(ids, return_inverse=True)
    scores = np.zeros(len(ids))
    np.maximum.at(scores, places, np.concatenate([scores for _ids, scores in parts]))
    return Postings(ids, scores)


def union_of_ids(postings):
    """Return the ids in any of these Postings, ascending and unique."""
    return np.unique(np.concatenate([NO_IDS, *(one.ids for one in postings)]))
