"""How alike two cases or two sections are, and keeping what lies nearest to each.

All texts of one type resemble each other, and those of one language more so. What they have in
common is taken away first: two texts are alike as far as they differ from the others in the same
way. Measured so, two cases about one thing by two organisations come to .4 and more, two that have
nothing in common to 0.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from search.choices import EntryType
from search.models import Entry, EntryVectors, Neighbours
from search.semantic import nearest

TYPES = (EntryType.CASE, EntryType.SECTION)
KEPT = 30
# Less alike than this nobody calls alike.
LEAST = 0.1
# How much the paragraphs of an entry say beside its title and summary.
PARAGRAPHS = 0.5
# The mean of a few texts is mostly those texts: that of all others counts as so many.
OTHERS = 10
CHUNK = 200


@dataclass(frozen=True)
class Profiles:
    """What some entries of one type are about, one row each; the product of two says how alike.

    things: a number for each, the same for the translations of one thing.
    """

    ids: np.ndarray
    things: np.ndarray
    rows: np.ndarray

    def nearest_to(self, places):
        """Yield (id, [[id, how alike], …]) for the entries at these places."""
        for place, alike in zip(places, self.rows[places] @ self.rows.T, strict=True):
            # Its own translation is not another thing.
            alike[self.things == self.things[place]] = 0
            best = highest(alike, KEPT)
            pairs = [[int(self.ids[at]), round(float(alike[at]), 3)] for at in best]
            yield int(self.ids[place]), [pair for pair in pairs if pair[1] >= LEAST]


def refresh(**_kwargs):
    """Work out the neighbours of entries that have new vectors, and of those that lie near them.

    Also the receiver of the signal that vectors have been made.
    """
    matrix = nearest.matrix(now=True)
    changed = waiting(matrix.model) if matrix else {}
    for type in {type for type, _version in changed.values()}:
        profiles = profiles_of(type, matrix)
        own = [at for at, pk in enumerate(profiles.ids.tolist()) if pk in changed]
        near = keep_nearest(profiles, own, matrix.model) - changed.keys()
        others = [at for at, pk in enumerate(profiles.ids.tolist()) if pk in near]
        keep_nearest(profiles, others, matrix.model)


def keep_nearest(profiles, places, model):
    """Work out and write the neighbours of the entries at these places; return the ids of these.

    Some at a time: those of all entries would fill the memory of a process that serves a site.
    """
    near = set()
    for start in range(0, len(places), CHUNK):
        found = dict(profiles.nearest_to(places[start : start + CHUNK]))
        near.update(pk for pairs in found.values() for pk, _alike in pairs)
        keep(found, model)
    return near


def highest(values, most):
    """Return where the highest of many values are, the highest first, without sorting them all."""
    some = np.argpartition(-values, most)[:most] if len(values) > most else np.arange(len(values))
    return some[np.argsort(-values[some], kind="stable")]


def waiting(model):
    """Return {id: (type, version)} of entries whose neighbours are of other vectors."""
    vectors = EntryVectors.objects.filter(model=model, entry__type__in=TYPES)
    there = Neighbours.objects.filter(model=model).values_list("pk", "version")
    known = dict(there)
    rows = vectors.values_list("pk", "entry__type", "version")
    return {pk: (type, version) for pk, type, version in rows if known.get(pk) != version}


def keep(found, model):
    """Write the neighbours of {id: pairs}; an entry that is gone meanwhile is left out."""
    versions = EntryVectors.objects.filter(model=model, pk__in=found)
    Neighbours.objects.bulk_create(
        [
            Neighbours(
                entry_id=pk,
                model=model,
                version=version,
                near=found[pk],
                nearest=found[pk][0][1] if found[pk] else 0,
            )
            for pk, version in versions.values_list("pk", "version")
        ],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=["model", "version", "near", "nearest"],
    )


def profiles_of(type, matrix):
    """Return the Profiles of the entries of a type that have vectors."""
    entries = Entry.objects.filter(type=type).order_by("pk")
    rows = entries.values_list("pk", "translation_key", "language")
    parts = [(row, matrix.passages(row[0])) for row in rows]
    parts = [(row, found) for row, found in parts if found is not None]
    if not parts:
        return Profiles(np.empty(0, int), np.empty(0, int), np.empty((0, 0)))
    languages = np.array([language for (_pk, _key, language), _found in parts])
    heads = centred(np.array([found[0] for _row, found in parts]), languages)
    wholes = centred(np.array([found.mean(axis=0) for _row, found in parts]), languages)
    weights = 1 / sqrt(1 + PARAGRAPHS), sqrt(PARAGRAPHS / (1 + PARAGRAPHS))
    return Profiles(
        ids=np.array([pk for (pk, _key, _language), _found in parts]),
        things=np.unique(
            [str(key) for (_pk, key, _language), _found in parts], return_inverse=True
        )[1],
        rows=np.hstack([heads * weights[0], wholes * weights[1]]).astype(np.float32),
    )


def centred(vectors, languages):
    """Return vectors of length 1 without what those of their language have in common."""
    vectors = unit(vectors)
    everything = vectors.mean(axis=0)
    for language in set(languages):
        mine = languages == language
        number = mine.sum()
        mean = (vectors[mine].sum(axis=0) + everything * OTHERS) / (number + OTHERS)
        vectors[mine] -= mean * share_in_common(mean, min(number + OTHERS, len(vectors)))
    return unit(vectors)


def share_in_common(mean, number):
    """Return how much of the mean of so many vectors of length 1 they have in common.

    The rest is their own: taken away with it, few texts would all seem to be each other's opposite.
    """
    size = float(mean @ mean)
    return max(0.0, 1 - sqrt(max(1 - size, 0) / (size * number))) if size else 0.0


def unit(vectors):
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.maximum(lengths, 1e-9)


def alike_to_text(vector, type):
    """Return {id of an entry of this type: how alike its title and summary are to a text}.

    vector: of the text, from `search.semantic.nearest.vector_of`.
    """
    matrix = nearest.matrix()
    if matrix is None or vector is None or len(vector) != matrix.rows.shape[1]:
        return {}
    ids = Entry.objects.filter(type=type).values_list("pk", "language")
    rows = [(pk, language, matrix.passages(pk)) for pk, language in ids]
    rows = [(pk, language, found[0]) for pk, language, found in rows if found is not None]
    if not rows:
        return {}
    heads, languages = np.array([head for *_, head in rows]), np.array([row[1] for row in rows])
    own = unit((vector - unit(heads).mean(axis=0))[None])[0]
    return dict(zip([row[0] for row in rows], centred(heads, languages) @ own, strict=True))
