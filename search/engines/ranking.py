"""Makes one order of what the words of a search have found, each on its own."""

from collections import defaultdict
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


def rarity(number, total):
    """Return how much a word says that is found in `number` of `total` entries."""
    return log(1 + (max(total - number, 0) + 0.5) / (number + 0.5))


def scores_by_word(rows, words):
    """Return [{entry id: score}] for each word: of its groups of alternatives the best one.

    `rows` are (entry id, number of the word, number of the group, score).
    """
    weights = [[group.weight for group in groups] for groups in words]
    found = [{} for _word in words]
    for entry_id, word, group, score in rows:
        score *= weights[word][group]
        scores = found[word]
        if score > scores.get(entry_id, 0):
            scores[entry_id] = score
    return found


def masses(numbers, total):
    """Return how much each word says, by the number of entries that have it; one that nothing has
    says as much as the others' mean."""
    known = [rarity(number, total) for number in numbers if number]
    mean = sum(known) / len(known) if known else 0
    return [rarity(number, total) if number else mean for number in numbers]


def enough(is_question):
    """Return the share of the words that has to be there."""
    return ENOUGH_OF_A_QUESTION if is_question else ENOUGH


def fuse(found, total, scaled=False, least=ENOUGH):
    """Return {entry id: score} of what has enough of the words, at `least` this share, and the
    share of the words that the one has that has most of them.

    `scaled` says that scores already tell rare words from common ones, as bm25 does.
    """
    weight = masses([len(scores) for scores in found], total)
    whole = sum(weight) or 1
    sums, mass = defaultdict(float), defaultdict(float)
    for scores, word_mass in zip(found, weight, strict=True):
        factor = 1 if scaled else word_mass
        for entry_id, score in scores.items():
            sums[entry_id] += score * factor
            mass[entry_id] += word_mass
    coverage = max(mass.values(), default=0.0) / whole
    if len(found) == 1:
        return sums, coverage
    enough_of_them = {
        entry_id: score * (mass[entry_id] / whole) ** 2
        for entry_id, score in sums.items()
        if mass[entry_id] >= least * whole
    }
    return enough_of_them, coverage


def in_order(scores, titles, wanted):
    """Return arrays of ids and scores, the best first: a title that is what was typed, then one
    that has all of it.

    titles: {entry id: title in comparable form} of entries with all the words in their titles.
    """
    top = max(scores.values(), default=0)
    for entry_id, title in titles.items():
        if entry_id in scores:
            scores[entry_id] *= ALL_IN_TITLE
            if title == wanted:
                scores[entry_id] += top * IS_TITLE
    ids = np.fromiter(scores.keys(), dtype=np.int64, count=len(scores))
    values = np.fromiter(scores.values(), dtype=np.float64, count=len(scores))
    order = np.lexsort((ids, -values))
    return ids[order], values[order]
