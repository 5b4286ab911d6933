"""Spelling correction: the words of the index within a few typing errors of a word.

An error is a letter inserted, deleted or replaced, or two neighbours swapped: the optimal string
alignment distance. Words are compared without diacritics.
"""

from collections import defaultdict
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .normalise import fold

MIN_CORRECTED = 4
_MIN_TWO_ERRORS = 8
MAX_CANDIDATES = 5


class Candidate(NamedTuple):
    """A word of the index, its distance to the misspelled word, and its document frequency."""

    text: str
    distance: int
    frequency: int


class Vocabulary:
    """The words of an index.

    frequencies: (normalised word, document frequency), in any order.
    """

    def __init__(self, frequencies):
        self._frequencies = {}
        # {word without diacritics: its most frequent spelling}, by length.
        self._by_length = defaultdict(dict)
        for word, frequency in frequencies:
            self._frequencies[word] = self._frequencies.get(word, 0) + frequency
            folded = fold(word)
            spellings = self._by_length[len(folded)]
            other = spellings.setdefault(folded, word)
            if self._frequencies[word] > self._frequencies[other]:
                spellings[folded] = word

    def __contains__(self, word):
        return word in self._frequencies

    def __len__(self):
        return len(self._frequencies)

    def candidates(self, word, limit=MAX_CANDIDATES):
        """Return the Candidates for a word, likeliest first; see `allowed_errors`."""
        folded = fold(word)
        errors = allowed_errors(folded)
        found = []
        for length in range(len(folded) - errors, len(folded) + errors + 1):
            spellings = self._by_length.get(length, {})
            if not errors:
                near = [(folded, 0)] if folded in spellings else []
            else:
                matches = process.extract(
                    folded, spellings.keys(), scorer=OSA.distance, score_cutoff=errors, limit=None
                )
                near = [(other, distance) for other, distance, _key in matches]
            for other, distance in near:
                text = spellings[other]
                found.append(Candidate(text, distance, self._frequencies[text]))
        # The first letter of a word is seldom mistyped.
        found.sort(key=lambda c: (c.distance, fold(c.text)[:1] != folded[:1], -c.frequency, c.text))
        return found[:limit]


def allowed_errors(word):
    """Return how many typing errors are corrected in a word of this length, from 0 to 2."""
    if len(word) < MIN_CORRECTED:
        return 0
    return 1 if len(word) < _MIN_TWO_ERRORS else 2
