"""How well a ranking serves those who search, as one number from 0 to 1."""

from collections import defaultdict
from math import log2

DEPTH = 10


def ndcg(ranking, grades, depth=DEPTH):
    """Return the normalised discounted cumulative gain of the first `depth` keys of a ranking.

    ranking: keys in the order in which they were found; a key that comes again takes a place and
    gives nothing. grades: {key: whole number}, 0 or missing for what is of no use. 1.0 is the best
    order there is, 0.0 nothing of use. Raises ValueError when no grade is above 0.
    """
    ideal = sorted(grades.values(), reverse=True)
    best = discounted(map(gain, ideal[:depth]))
    if not best:
        raise ValueError("Nothing is relevant: no ranking is better than another.")
    return discounted(gains(list(ranking)[:depth], grades)) / best


def gain(grade):
    """Return what a document of a grade is worth: perfect (3) 7, good (2) 3, marginal (1) 1."""
    return 2 ** max(grade, 0) - 1


def gains(ranking, grades):
    """Yield the gain of each key of a ranking, the second time a key comes 0."""
    seen = set()
    for key in ranking:
        yield 0 if key in seen else gain(grades.get(key, 0))
        seen.add(key)


def discounted(values):
    """Return the sum of values, each worth less the further down it stands."""
    return sum(value / log2(place + 1) for place, value in enumerate(values, start=1))


def means(scores):
    """Return ({kind: mean}, overall mean) of (kind, score) pairs; each query weighs the same."""
    by_kind = defaultdict(list)
    for kind, score in scores:
        by_kind[kind].append(score)
    every = [score for group in by_kind.values() for score in group]
    overall = sum(every) / len(every) if every else 0.0
    return {kind: sum(group) / len(group) for kind, group in by_kind.items()}, overall
