"""Makes one order of what the words of a search have found, each on its own."""

from math import log

import numpy as np

# A search of several words finds what has most of them: rare words weigh more than common ones.
# A question has words that no answer needs, so that fewer are enough: its order is by how many. Not
# where nothing has one of them: then it may be about something else altogether.
ENOUGH = 0.34
ENOUGH_OF_A_QUESTION = 0.2
# A section says one thing, as an answer does.
SECTION_ANSWERS = 1.3
ALL_IN_TITLE = 1.35
IS_TITLE = 3.0
# The commonest words of a long search are left out where its words have more entries than this
# together, or than this times all there are: they tell nothing apart, and cost most. So many of
# the rarest that something has are always looked for.
MOST_POSTINGS = 20_000
MOST_OF_ALL = 1.2
ALWAYS = 3


def rarity(number, total):
    """Return how much a word says that is found in `number` of `total` entries."""
    return log(1 + (max(total - number, 0) + 0.5) / (number + 0.5))


def masses(numbers, total):
    """Return how much each word says that so many entries have; one that nothing has says as much
    as the others' mean."""
    known = [rarity(number, total) for number in numbers if number]
    mean = sum(known) / len(known) if known else 0
    return np.array([rarity(number, total) if number else mean for number in numbers])


def enough(is_question):
    """Return the share of the words that has to be there."""
    return ENOUGH_OF_A_QUESTION if is_question else ENOUGH


def budget(total):
    """Return how many entries the words of a search among so many may have together."""
    return max(MOST_POSTINGS, MOST_OF_ALL * total)


def too_common(numbers, most):
    """Return which words are left out, where so many entries have each: the commonest of them,
    so that the others have at most so many together."""
    found = sorted((number, place) for place, number in enumerate(numbers) if number)
    kept = 0
    for looked_for, (number, _place) in enumerate(found):
        kept += number
        if kept > most and looked_for >= ALWAYS:
            return tuple(sorted(place for _number, place in found[looked_for:]))
    return ()


def fuse(found, total, scaled=False, least=ENOUGH):
    """Return (scores, coverage): what each entry has, 0 where it has not enough of the words, at
    `least` this share, and the share of the words that the one has that has most of them.

    found: an array of scores, a row for each word and a column for each entry. `scaled` says that
    scores already tell rare words from common ones, as bm25 does.
    """
    has = found > 0
    weight = masses(has.sum(axis=1).tolist(), total)
    whole = weight.sum() or 1
    share = weight @ has / whole
    scores = (np.ones(len(weight)) if scaled else weight) @ found
    if len(found) > 1:
        scores *= share**2 * (share >= least)
    return scores, share.max(initial=0.0)


def in_order(ids, scores, in_title, titled):
    """Return arrays of the ids and scores of what has any, the best first: a title that is what
    was typed, then one that has all of it.

    in_title, titled: arrays that say of each entry whether its title has all words, and whether it
    is nothing but those.
    """
    found = scores > 0
    top = scores.max(initial=0.0)
    scores = np.where(in_title, scores * ALL_IN_TITLE, scores) + top * IS_TITLE * titled
    ids, scores = ids[found], scores[found]
    order = np.lexsort((ids, -scores))
    return ids[order], scores[order]
