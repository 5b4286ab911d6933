"""All vectors of the entries in one matrix in memory, kept in step with the database.

One cheap query tells whether any row of EntryVectors has a newer version; only those are read.
"""

import threading
import time
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np

from django.db.models import Count, Max

from search.models import EntryVectors
from search.semantic.baseline import Baseline, baseline_of, entry_similarity
from search.semantic.store import vectors_of

# Seconds between two queries for newer versions.
REFRESH_INTERVAL = 1.0
DIGEST_SIZE = 16
# Vectors that are read at a time.
CHUNK = 5_000
# The matrix is made this much larger than its content, so that not every new vector copies it.
SPARE = 1.1

# What `similarities` returns without vectors: ids, similarities, languages.
NOTHING = np.empty(0, np.int64), np.empty(0, np.float32), np.empty(0, object)


@dataclass(frozen=True)
class Layout:
    """Which rows of the matrix belong to which entry.

    ids: of the entries, ascending. places: the row numbers of their passages, entry by entry.
    starts: where the places of each entry begin. languages: of the entries; passage_languages: of
    the places.
    """

    baseline: Baseline | None
    ids: np.ndarray
    places: np.ndarray
    starts: np.ndarray
    languages: np.ndarray
    passage_languages: np.ndarray
    rows: np.ndarray

    def passage_similarities(self, centred):
        """Return the similarity of each place to a mean-centred query.

        For a row r with mean m and a query q this is (r·q - m·q) / |r - m|, which needs no second
        matrix of centred rows.
        """
        products = (self.rows @ centred)[self.places]
        return (products - (self.means @ centred)[self.mean_numbers]) / self.lengths

    @cached_property
    def means(self):
        """Return the mean vectors, a row for each language and one for all other languages."""
        return np.array([*self.baseline.mean_by_language.values(), self.baseline.mean])

    @cached_property
    def mean_numbers(self):
        """Return for each place which row of `means` is that of its language."""
        number_of = {language: at for at, language in enumerate(self.baseline.mean_by_language)}
        numbers = [number_of.get(language, -1) for language in self.passage_languages]
        return np.array(numbers, dtype=np.int64)

    @cached_property
    def lengths(self):
        """Return for each place the length of its centred row: |r - m|² = r·r - 2 r·m + m·m."""
        squares = np.einsum("ij,ij->i", self.rows, self.rows)[self.places]
        products = (self.rows @ self.means.T)[self.places, self.mean_numbers]
        means = np.einsum("ij,ij->i", self.means, self.means)[self.mean_numbers]
        return np.sqrt(np.maximum(squares - 2 * products + means, 1e-9))


class Matrix:
    """The vectors of one model; `rows` are float32, and each entry has one or several of them."""

    def __init__(self, model):
        self.model = model
        self.rows = np.empty((0, 0), dtype=np.float32)
        self.row_of, self.rows_of, self.languages = {}, {}, {}
        self.version, self.refreshed_at = 0, float("-inf")
        self.lock = threading.Lock()
        self.update_layout()

    def refresh(self, now=False):
        """Read what has changed since the last refresh, unless that was a moment ago."""
        if not now and time.monotonic() - self.refreshed_at < REFRESH_INTERVAL:
            return
        with self.lock:
            of_model = EntryVectors.objects.filter(model=self.model)
            newest = of_model.aggregate(version=Max("version"), number=Count("pk"))
            if (newest["version"] or 0) > self.version:
                self.read(of_model.filter(version__gt=self.version))
            if newest["number"] != len(self.rows_of):
                self.drop_all_but(set(of_model.values_list("pk", flat=True)))
            self.refreshed_at = time.monotonic()

    def read(self, changed):
        """Add or replace the entries of a queryset of EntryVectors."""
        fields = ("pk", "digests", "entry__language", "version")
        changed = list(changed.order_by("version").values_list(*fields))
        digests = {pk: split(joined) for pk, joined, *_rest in changed}
        wanted = {digest for found in digests.values() for digest in found}
        self.add(wanted - self.row_of.keys())
        for pk, found in digests.items():
            self.rows_of[pk] = [self.row_of[digest] for digest in found if digest in self.row_of]
        self.languages.update((pk, language) for pk, _digests, language, _version in changed)
        self.version = changed[-1][-1] if changed else self.version
        self.update_layout()

    def add(self, digests):
        """Read the vectors of digests."""
        rest = iter(digests)
        while some := list(islice(rest, CHUNK)):
            found = vectors_of(some, self.model)
            if found:
                vectors = np.array(list(found.values()))
                first, end = len(self.row_of), len(self.row_of) + len(found)
                self.grow(max(end, len(digests)), vectors.shape[1])
                self.rows[first:end] = vectors
                self.row_of.update(zip(found, range(first, end), strict=True))

    def grow(self, number, dimensions):
        if number > len(self.rows):
            larger = np.zeros((int(number * SPARE) + 1, dimensions), dtype=np.float32)
            larger[: len(self.rows)] = self.rows if len(self.rows) else 0
            self.rows = larger

    def drop_all_but(self, ids):
        for pk in self.rows_of.keys() - ids:
            del self.rows_of[pk], self.languages[pk]
        self.update_layout()

    def update_layout(self):
        pairs = sorted((pk, rows) for pk, rows in self.rows_of.items() if rows)
        numbers = np.array([len(rows) for _pk, rows in pairs], dtype=np.int64)
        languages = np.array([self.languages[pk] for pk, _rows in pairs], dtype=object)
        self.layout = Layout(
            baseline=baseline_of(self.model),
            ids=np.array([pk for pk, _rows in pairs], dtype=np.int64),
            places=np.array([row for _pk, rows in pairs for row in rows], dtype=np.int64),
            starts=np.concatenate(([0], np.cumsum(numbers)))[:-1].astype(np.int64),
            languages=languages,
            passage_languages=np.repeat(languages, numbers),
            rows=self.rows[: len(self.row_of)],
        )

    def similarities(self, vector):
        """Return arrays: ids of all entries, ascending; their similarities to a query's vector
        (see `entry_similarity`); the languages that they are written in."""
        if self.layout.baseline is None:
            self.update_layout()
        layout = self.layout
        if layout.baseline is None or not len(layout.ids):
            return NOTHING
        passages = layout.passage_similarities(layout.baseline.centre_queries(vector))
        heads = passages[layout.starts]
        best = np.maximum.reduceat(passages, layout.starts)
        return layout.ids, entry_similarity(best, heads), layout.languages

    def passages(self, entry_id):
        """Return the vectors of an entry, that of its title and summary first, or None."""
        found = self.rows_of.get(entry_id)
        return self.rows[found] if found else None


def split(digests):
    """Return the digests that are stored one after the other in a row of EntryVectors."""
    digests = bytes(digests)
    return [digests[start : start + DIGEST_SIZE] for start in range(0, len(digests), DIGEST_SIZE)]
