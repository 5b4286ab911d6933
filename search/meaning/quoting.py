"""Which paragraphs of cases and guidelines stand out from all the others as near to a question.

How near a text is says little by itself. What counts is how far a paragraph stands out from all
those of its language: in standard deviations, and further than the nearest of so many would by
chance. A question about nothing that is here has no such paragraph.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

import numpy as np

from search.choices import EntryType
from search.meaning.nearest import matrix
from search.models import Entry

TYPES = (EntryType.CASE, EntryType.SECTION)
# Measured on the judged questions and the queries about nothing of the relevance corpus.
BEYOND_CHANCE = 0.1
LEAST = 0.33
# Of the entry that the search puts first a paragraph needs to stand out less.
VOUCHED_BEYOND, VOUCHED_LEAST = -1.3, 0.28
# Of fewer paragraphs nobody can say what is usual.
ENOUGH = 10


@dataclass(frozen=True)
class Standout:
    """A paragraph of an entry, by its number, and by how much it stands out beyond chance.

    by_itself: it would stand out in any entry, also one that nothing vouches for.
    """

    entry_id: int
    number: int
    beyond: float
    by_itself: bool = True


@dataclass(frozen=True)
class Language:
    """The paragraphs in one language: whose they are, their numbers, and their rows.

    mean: the mean of their vectors. along: the product of each with the mean. lengths: of each
    vector from the mean.
    """

    owners: np.ndarray
    numbers: np.ndarray
    rows: np.ndarray
    mean: np.ndarray
    along: np.ndarray
    lengths: np.ndarray

    def standouts(self, products, vector, most, vouched):
        """Return the Standouts for a vector, the best first; products: of each row with it.

        vouched: the id of the entry that less is asked of, or None.
        """
        own = float(self.mean @ vector)
        size = float(self.mean @ self.mean)
        length = sqrt(max(float(vector @ vector) - 2 * own + size, 1e-9))
        near = (products[self.rows] - self.along - own + size) / (self.lengths * length)
        usual, spread = near.mean(), near.std()
        if len(near) < ENOUGH or not spread:
            return []
        mine = self.owners == vouched
        above = (near - usual) / spread - sqrt(2 * log(len(near)))
        by_itself = (near >= LEAST) & (above >= BEYOND_CHANCE)
        vouched_for = mine & (near >= VOUCHED_LEAST) & (above >= VOUCHED_BEYOND)
        beyond = above - np.where(mine, VOUCHED_BEYOND, BEYOND_CHANCE)
        enough = np.flatnonzero(by_itself | vouched_for)
        best = enough[np.argsort(-beyond[enough], kind="stable")][:most]
        return [
            Standout(
                int(self.owners[at]), int(self.numbers[at]), float(beyond[at]), bool(by_itself[at])
            )
            for at in best
        ]


def standouts(vector, vouched=None, most=8):
    """Return the Standouts for the vector of a question, of every language, the best first.

    vouched: the id of the entry that the search puts first, or None.
    """
    found = matrix()
    if found is None or vector is None or len(vector) != found.rows.shape[1]:
        return []
    layout = found.layout
    *_places, rows, number = layout
    products = rows[:number] @ vector
    languages = paragraphs(Layout(layout))
    near = [
        one for language in languages for one in language.standouts(products, vector, most, vouched)
    ]
    return sorted(near, key=lambda one: -one.beyond)[:most]


class Layout:
    """The layout of a matrix, which is the same as another one only if it is that very one."""

    def __init__(self, layout):
        self.layout = layout

    def __eq__(self, other):
        return self.layout is other.layout

    def __hash__(self):
        return id(self.layout)


@lru_cache(maxsize=1)
def paragraphs(layout):
    """Return a Language for each one in which there are paragraphs to quote."""
    ids, places, starts, _languages, rows, number = layout.layout
    counts = np.diff(np.append(starts, len(places))).astype(np.int64)
    owners = np.repeat(ids, counts)
    numbers = np.arange(len(places)) - np.repeat(starts, counts)
    written = Entry.objects.filter(type__in=TYPES).values_list("pk", "language")
    by_language = {}
    for pk, language in written:
        by_language.setdefault(language, []).append(pk)
    masks = (np.isin(owners, pks) & (numbers > 0) for pks in by_language.values())
    return [
        language_of(owners[mask], numbers[mask], places[mask], rows[:number])
        for mask in masks
        if mask.any()
    ]


def language_of(owners, numbers, places, rows):
    """Return the Language of some paragraphs, whose rows are those at `places`."""
    weights = np.bincount(places, minlength=len(rows)).astype(np.float32)
    mean = (weights @ rows) / len(places)
    along = (rows @ mean)[places]
    squares = np.einsum("ij,ij->i", rows, rows)[places] - 2 * along + mean @ mean
    return Language(owners, numbers, places, mean, along, np.sqrt(np.maximum(squares, 1e-9)))
