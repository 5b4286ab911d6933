"""Precomputes for each case and each guideline section which others are most similar to it.

Texts of one type, and even more so of one language, are all similar to each other. Their mean
vector is subtracted first, so that similarity means: differs from the rest in the same way. Two
cases on the same topic by two organisations then reach .4 and more, unrelated ones 0.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from home.caching.content_version import content_changed
from search.choices import EntryType
from search.models import Entry, EntryVectors, Neighbours
from search.semantic import nearest
from search.semantic.baseline import normalised

TYPES = (EntryType.CASE, EntryType.SECTION)
# How many neighbours of an entry are stored, and the least similarity that is worth storing.
STORED = 30
MIN_SIMILARITY = 0.1
# Weight of the mean of all passages relative to title and summary.
PASSAGES_WEIGHT = 0.5
# Shrinkage: the mean of all languages counts as this many texts in the mean of one language.
PRIOR_WEIGHT = 10
CHUNK = 200


@dataclass(frozen=True)
class Profiles:
    """One centred vector for each entry of a type; dot products are similarities.

    groups: a number for each entry, the same for the translations of one page or section.
    """

    ids: np.ndarray
    groups: np.ndarray
    rows: np.ndarray

    def nearest_to(self, places):
        """Yield (id, [[id, similarity], …]) for the entries at these places."""
        for place, similarities in zip(places, self.rows[places] @ self.rows.T, strict=True):
            # Neither an entry itself nor its translation is a neighbour.
            similarities[self.groups == self.groups[place]] = 0
            best = highest(similarities, STORED)
            pairs = [[int(self.ids[at]), round(float(similarities[at]), 3)] for at in best]
            yield int(self.ids[place]), [pair for pair in pairs if pair[1] >= MIN_SIMILARITY]


def refresh():
    """Recompute the neighbours of entries with new vectors, and those of their neighbours."""
    matrix = nearest.matrix(now=True)
    changed = outdated(matrix.model) if matrix else {}
    for type in {type for type, _version in changed.values()}:
        profiles = profiles_of(type, matrix)
        places = [at for at, pk in enumerate(profiles.ids.tolist()) if pk in changed]
        near = refresh_places(profiles, places, matrix.model) - changed.keys()
        others = [at for at, pk in enumerate(profiles.ids.tolist()) if pk in near]
        refresh_places(profiles, others, matrix.model)


def refresh_places(profiles, places, model):
    """Recompute the neighbours of the entries at these places, and return the neighbours' ids.

    In chunks: the similarities of all pairs would not fit in memory on a large site.
    """
    near = set()
    for start in range(0, len(places), CHUNK):
        found = dict(profiles.nearest_to(places[start : start + CHUNK]))
        near.update(pk for pairs in found.values() for pk, _similarity in pairs)
        save(found, model)
    return near


def highest(values, number):
    """Return the indices of the highest values, highest first, without sorting all of them."""
    if len(values) > number:
        some = np.argpartition(-values, number)[:number]
    else:
        some = np.arange(len(values))
    return some[np.argsort(-values[some], kind="stable")]


def outdated(model):
    """Return {id: (type, version)} of entries whose neighbours were computed of other vectors."""
    vectors = EntryVectors.objects.filter(model=model, entry__type__in=TYPES)
    known = dict(Neighbours.objects.filter(model=model).values_list("pk", "version"))
    rows = vectors.values_list("pk", "entry__type", "version")
    return {pk: (type, version) for pk, type, version in rows if known.get(pk) != version}


def save(found, model):
    """Save the neighbours of {id: pairs}, but for entries that have been deleted meanwhile."""
    versions = EntryVectors.objects.filter(model=model, pk__in=found)
    Neighbours.objects.bulk_create(
        [
            Neighbours(
                entry_id=pk,
                model=model,
                version=version,
                pairs=found[pk],
                max_similarity=found[pk][0][1] if found[pk] else 0,
            )
            for pk, version in versions.values_list("pk", "version")
        ],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=["model", "version", "pairs", "max_similarity"],
    )
    content_changed()


def profiles_of(type, matrix):
    """Return the Profiles of the entries of a type that have vectors."""
    rows = Entry.objects.filter(type=type).order_by("pk")
    rows = rows.values_list("pk", "translation_key", "language")
    parts = [(row, matrix.passages(row[0])) for row in rows]
    parts = [(row, vectors) for row, vectors in parts if vectors is not None]
    if not parts:
        return Profiles(np.empty(0, int), np.empty(0, int), np.empty((0, 0)))
    languages = np.array([language for (_pk, _key, language), _vectors in parts])
    heads = centred(np.array([vectors[0] for _row, vectors in parts]), languages)
    wholes = centred(np.array([vectors.mean(axis=0) for _row, vectors in parts]), languages)
    weights = 1 / sqrt(1 + PASSAGES_WEIGHT), sqrt(PASSAGES_WEIGHT / (1 + PASSAGES_WEIGHT))
    keys = [str(key) for (_pk, key, _language), _vectors in parts]
    return Profiles(
        ids=np.array([pk for (pk, _key, _language), _vectors in parts]),
        groups=np.unique(keys, return_inverse=True)[1],
        rows=np.hstack([heads * weights[0], wholes * weights[1]]).astype(np.float32),
    )


def centred(vectors, languages):
    """Return vectors without the mean of their language, of length 1."""
    vectors = normalised(vectors)
    overall = vectors.mean(axis=0)
    for language in set(languages):
        is_of_language = languages == language
        number = is_of_language.sum()
        mean = vectors[is_of_language].sum(axis=0) + overall * PRIOR_WEIGHT
        mean /= number + PRIOR_WEIGHT
        vectors[is_of_language] -= mean * common_share(
            mean, min(number + PRIOR_WEIGHT, len(vectors))
        )
    return normalised(vectors)


def common_share(mean, number):
    """Return which share of the mean of `number` unit vectors is common to all of them.

    The mean of independent vectors is not 0 either; that part is not common. Subtracting it as well
    would make few texts look like opposites.
    """
    size = float(mean @ mean)
    return max(0.0, 1 - sqrt(max(1 - size, 0) / (size * number))) if size else 0.0


def similarities_to_text(vector, type):
    """Return {id of an entry of this type: similarity of its title and summary to a text}.

    vector: of the text, from `search.semantic.nearest.query_vector`.
    """
    matrix = nearest.matrix()
    if matrix is None or vector is None or len(vector) != matrix.rows.shape[1]:
        return {}
    rows = Entry.objects.filter(type=type).values_list("pk", "language")
    rows = [(pk, language, matrix.passages(pk)) for pk, language in rows]
    rows = [(pk, language, vectors[0]) for pk, language, vectors in rows if vectors is not None]
    if not rows:
        return {}
    heads, languages = np.array([head for *_, head in rows]), np.array([row[1] for row in rows])
    text = normalised(vector - normalised(heads).mean(axis=0))
    return dict(zip([row[0] for row in rows], centred(heads, languages) @ text, strict=True))
