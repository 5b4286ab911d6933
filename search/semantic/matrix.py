"""All vectors of the entries in one matrix of this process, kept as the database has them.

A look at the newest version is one cheap query; only what is newer is then read.
"""

import threading
import time
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np

from django.db.models import Count, Max

from search.models import EntryVectors, Vector
from search.semantic.baseline import Everyday, everyday_of
from search.semantic.similarity import of_entry
from search.semantic.store import read_numbers

# Seconds between two looks at whether something has changed.
LOOK_AFTER = 1.0
DIGEST = 16
CHUNK = 5_000
# How much larger the matrix is made than what is in it, so that a few more fit.
SPARE = 1.1


NOTHING = np.empty(0, np.int64), np.empty(0, np.float32), np.empty(0, object)


@dataclass(frozen=True)
class Layout:
    """Which rows are whose: ids of entries, ascending; the rows of each, one entry's after the
    other's, and where each entry's begin; languages of the entries, and of what the rows are of."""

    everyday: Everyday | None
    ids: np.ndarray
    places: np.ndarray
    starts: np.ndarray
    languages: np.ndarray
    language_of: np.ndarray
    rows: np.ndarray

    def nearness(self, own):
        """Return the products of what a query says of its own and what each text does, in the order
        of the places: without a second matrix of what the texts say of their own."""
        products = (self.rows @ own)[self.places]
        return (products - (self.common @ own)[self.numbers]) / self.lengths

    @cached_property
    def common(self):
        """Return what is common to each language, a row for each, and one for any other."""
        return np.array([*self.everyday.common_of.values(), self.everyday.common])

    @cached_property
    def numbers(self):
        """Return for each place which row of `common` is that of its language."""
        number_of = {language: at for at, language in enumerate(self.everyday.common_of)}
        return np.array([number_of.get(one, -1) for one in self.language_of], dtype=np.int64)

    @cached_property
    def lengths(self):
        """Return for each place the length of its row without what is common."""
        squares = np.einsum("ij,ij->i", self.rows, self.rows)[self.places]
        products = (self.rows @ self.common.T)[self.places, self.numbers]
        common = np.einsum("ij,ij->i", self.common, self.common)[self.numbers]
        return np.sqrt(np.maximum(squares - 2 * products + common, 1e-9))


class Matrix:
    """The vectors of one model; `rows` are float32, and each entry has one or several of them."""

    def __init__(self, model):
        self.model = model
        self.rows = np.empty((0, 0), dtype=np.float32)
        self.row_of, self.rows_of, self.languages = {}, {}, {}
        self.version, self.looked = 0, float("-inf")
        self.lock = threading.Lock()
        self.arrange()

    def refresh(self, now=False):
        """Read what has changed since the last look, unless that was a moment ago."""
        if not now and time.monotonic() - self.looked < LOOK_AFTER:
            return
        with self.lock:
            mine = EntryVectors.objects.filter(model=self.model)
            newest = mine.aggregate(version=Max("version"), number=Count("pk"))
            if (newest["version"] or 0) > self.version:
                self.read(mine.filter(version__gt=self.version))
            if newest["number"] != len(self.rows_of):
                self.drop_all_but(set(mine.values_list("pk", flat=True)))
            self.looked = time.monotonic()

    def read(self, changed):
        """Take in the entries of a query set of EntryVectors."""
        fields = ("pk", "digests", "entry__language", "version")
        changed = list(changed.order_by("version").values_list(*fields))
        digests = {pk: split(digests) for pk, digests, *_rest in changed}
        wanted = {digest for found in digests.values() for digest in found}
        self.add(wanted - self.row_of.keys())
        for pk, found in digests.items():
            self.rows_of[pk] = [self.row_of[one] for one in found if one in self.row_of]
        self.languages.update((pk, language) for pk, _digests, language, _version in changed)
        self.version = changed[-1][-1] if changed else self.version
        self.arrange()

    def add(self, digests):
        """Read the vectors of digests, all of them at once where there are many."""
        if len(digests) > CHUNK:
            found = Vector.objects.filter(model=self.model)
            self.append(found.values_list("digest", "numbers").iterator(CHUNK), digests)
            return
        for some in batched(digests, 500):
            found = Vector.objects.filter(model=self.model, digest__in=some)
            self.append(found.values_list("digest", "numbers"), digests)

    def append(self, found, wanted):
        """Put the vectors that are wanted of (digest, numbers) below the others."""
        for some in batched(found, CHUNK):
            some = [(bytes(digest), numbers) for digest, numbers in some]
            some = [(digest, numbers) for digest, numbers in some if digest in wanted]
            if some:
                numbers = read_numbers([numbers for _digest, numbers in some])
                first, end = len(self.row_of), len(self.row_of) + len(some)
                self.grow(max(end, len(wanted)), numbers.shape[1])
                self.rows[first:end] = numbers
                self.row_of.update((digest, first + at) for at, (digest, _n) in enumerate(some))

    def grow(self, number, dimensions):
        if number > len(self.rows):
            larger = np.zeros((int(number * SPARE) + 1, dimensions), dtype=np.float32)
            larger[: len(self.rows)] = self.rows if len(self.rows) else 0
            self.rows = larger

    def drop_all_but(self, ids):
        for pk in [pk for pk in self.rows_of if pk not in ids]:
            del self.rows_of[pk], self.languages[pk]
        self.arrange()

    def arrange(self):
        """Lay out which rows are whose."""
        pairs = sorted((pk, rows) for pk, rows in self.rows_of.items() if rows)
        numbers = np.array([len(rows) for _pk, rows in pairs], dtype=np.int64)
        languages = np.array([self.languages[pk] for pk, _rows in pairs], dtype=object)
        self.layout = Layout(
            everyday=everyday_of(self.model),
            ids=np.array([pk for pk, _rows in pairs], dtype=np.int64),
            places=np.array([row for _pk, rows in pairs for row in rows], dtype=np.int64),
            starts=np.concatenate(([0], np.cumsum(numbers)))[:-1].astype(np.int64),
            languages=languages,
            language_of=np.repeat(languages, numbers),
            rows=self.rows[: len(self.row_of)],
        )

    def similarities(self, vector):
        """Return (ids of all entries, ascending; how near each is to a query's vector, see
        `search.semantic.similarity`; the languages that they are written in)."""
        if self.layout.everyday is None:
            self.arrange()
        layout = self.layout
        if layout.everyday is None or not len(layout.ids):
            return NOTHING
        nearness = layout.nearness(layout.everyday.own_of_query(vector))
        about = nearness[layout.starts]
        near = of_entry(np.maximum.reduceat(nearness, layout.starts), about)
        return layout.ids, near, layout.languages

    def passages(self, entry_id):
        """Return the vectors of an entry's passages, that of what it is about first, or None."""
        found = self.rows_of.get(entry_id)
        return self.rows[found] if found else None


def split(digests):
    digests = bytes(digests)
    return [digests[start : start + DIGEST] for start in range(0, len(digests), DIGEST)]


def batched(things, size):
    """Yield lists of at most `size` things."""
    rest = iter(things)
    while some := list(islice(rest, size)):
        yield some
