"""How much a similarity says: every text has some to every query, and no number means "near".

The standing of an entry says how far its cosine stands out, among the cosines of the query to a
sample of the site's texts in the same language, and above what everyday queries reach, which have
nothing to do with the site. What those reach at best, measured on this site and this model, is the
gate: a query of which nothing stands higher is about nothing that is here.
"""

import threading
import time
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

import numpy as np

from search.meaning.everyday import everyday_vectors
from search.meaning.matrix import split
from search.meaning.nearness import of_entry
from search.meaning.store import vectors_of
from search.models import EntryVectors

# Entries in the sample, and the texts that are too few to say what is usual.
SAMPLE = 600
TOO_FEW = 25
# Seconds for which a sample is good; that of a small site changes sooner.
LASTS, LASTS_WHEN_SMALL = 600, 30
# What the cosine itself counts beside how far it stands out.
OWN_WEIGHT = 0.3
# This share of the everyday queries may stand above the gate: some are about the site after all.
ABOVE_GATE = 0.1
# Below the gate by this much, what is found by meaning alone ends.
MEMBERS = 1.0
# A query whose words all stand in one entry is about something here: its gate is lower.
RELIEF = 2.0


class Scale:
    """What is usual on this site with one model."""

    def __init__(self, model):
        self.everyday = everyday_vectors(model)
        mine = EntryVectors.objects.filter(model=model)
        self.total = mine.count()
        chosen = mine.order_by("digests").values_list("digests", "entry__language")[:SAMPLE]
        self.rows, languages = sample(model, {bytes(one): language for one, language in chosen})
        self.groups = group(languages)
        self.is_whole = self.everyday is not None and len(languages) >= TOO_FEW
        self.until = time.monotonic() + (LASTS if self.total > SAMPLE else LASTS_WHEN_SMALL)
        if self.is_whole:
            self.measure(more_than_sampled=max(1.0, self.total / SAMPLE))

    def measure(self, more_than_sampled):
        """Find what everyday queries reach; the best of more texts stands higher, by chance."""
        nearest = (self.rows @ self.everyday.T).max(axis=0)
        self.usual, self.spread = float(np.median(nearest)), float(nearest.std()) or 1.0
        best = sorted((self.standing_of(one).best() for one in self.everyday), reverse=True)
        number = len(self.rows)
        chance = sqrt(2 * log(number * more_than_sampled)) - sqrt(2 * log(number))
        self.gate = best[int(len(best) * ABOVE_GATE)] + chance

    def standing_of(self, vector):
        """Return the Standing of a query's vector."""
        cosines = self.rows @ vector
        usual = {None: (float(cosines.mean()), float(cosines.std()) or 1.0)}
        for language, places in self.groups.items():
            some = cosines[places]
            usual[language] = float(some.mean()), float(some.std()) or 1.0
        return Standing(self, cosines, usual)


@dataclass(frozen=True)
class Standing:
    """How cosines of one query are to be understood. usual: {language: (mean, deviation)}."""

    scale: Scale
    cosines: np.ndarray
    usual: dict

    def best(self):
        """Return the highest standing in the sample."""
        found = [self.of(self.cosines[places], one) for one, places in self.scale.groups.items()]
        return max((float(values.max()) for values in found), default=-10.0)

    def of(self, cosines, language):
        """Return the standings of cosines to texts in a language."""
        mean, deviation = self.usual.get(language, self.usual[None])
        own = (cosines - self.scale.usual) / self.scale.spread
        return (cosines - mean) / deviation + OWN_WEIGHT * own

    def of_all(self, cosines, languages):
        """Return the standings of cosines to texts, each in its own language."""
        found = np.empty(len(cosines))
        for language in set(languages.tolist()):
            here = languages == language
            found[here] = self.of(cosines[here], language)
        return found

    def least_cosine(self, standing, language):
        """Return the cosine that has this standing: `of`, the other way round."""
        mean, deviation = self.usual.get(language, self.usual[None])
        own = OWN_WEIGHT / self.scale.spread
        return (standing + mean / deviation + own * self.scale.usual) / (1 / deviation + own)


def sample(model, language_of):
    """Return (vectors of the passages of entries as they count for these, the languages that they
    are written in). language_of: {digests of an entry: its language}."""
    passages = {
        (about, digest): language
        for digests, language in language_of.items()
        for about in split(digests)[:1]
        for digest in split(digests)
    }
    chosen = list(passages)[: SAMPLE * 3]
    kept = vectors_of({digest for pair in chosen for digest in pair}, model)
    there = [pair for pair in chosen if kept.keys() >= set(pair)]
    if not there:
        return None, []
    rows = np.array([of_entry(kept[passage], kept[about]) for about, passage in there])
    return rows, [passages[pair] for pair in there]


def group(languages):
    """Return {language: places} of the languages that enough texts are written in."""
    places = defaultdict(list)
    for place, language in enumerate(languages):
        places[language].append(place)
    return {one: np.array(some) for one, some in places.items() if len(some) >= TOO_FEW}


class Scales:
    """The Scale of each model, as this process has last measured it."""

    def __init__(self):
        self.lock = threading.Lock()

    def get(self, model):
        """Return the Scale of a model, or None where too little is known."""
        with self.lock:
            found = measured(model)
            if time.monotonic() > found.until:
                measured.cache_clear()
                found = measured(model)
        return found if found.is_whole else None


measured = cache(Scale)
scales = Scales()
