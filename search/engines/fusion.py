"""Makes one order of what the words of a search have found and what is near it in meaning.

A hit of words keeps what its words say, and meaning adds to that, by at most as much as two hits
may differ that have the same words. What only meaning has found has no more than that, so that it
comes after a hit of words that is as near.
"""

from dataclasses import dataclass, field

import numpy as np

WORDS, MEANING, BOTH = ("words",), ("meaning",), ("words", "meaning")
# What meaning adds at most, for words and for a question; the best hit of all words has 1.
WEIGHT, WEIGHT_OF_A_QUESTION = 0.4, 0.9
# What is written in another language comes after what is as near in the reader's own.
OTHER_LANGUAGE = 0.1
# So many of the nearest are found by meaning, if the words have not found them already, and so many
# are looked at whether this reader may be shown them.
MOST, LOOKED_AT = 10, 60


@dataclass
class Ranked:
    """Hits in order, as arrays of one length: ids, scores, packed facets, legs.

    missing: the numbers of the words that nothing has. coverage: which share of the words the hit
    has that has most of them. is_title: what was typed is the title of a hit. left_out: the numbers
    of the words that were too common to be looked for.
    """

    ids: np.ndarray
    scores: np.ndarray
    packed: list
    missing: tuple[int, ...] = ()
    coverage: float = 0.0
    is_title: bool = False
    legs: list = field(default_factory=list)
    left_out: tuple[int, ...] = ()

    def __post_init__(self):
        self.legs = self.legs or [WORDS] * len(self.ids)


@dataclass(frozen=True)
class Alone:
    """What meaning alone has found and this reader may be shown: arrays, nearest first."""

    ids: np.ndarray
    nearness: np.ndarray
    packed: list
    is_own_language: np.ndarray


def weight_of(ranked, analysed):
    """Return what meaning adds at most; nothing to a search for something by its name."""
    if analysed.query.names or ranked.is_title:
        return 0.0
    return WEIGHT_OF_A_QUESTION if analysed.query.is_question else WEIGHT


def worth_of_words(ranked, is_question):
    """Return what words say, from 0 to 1: what has few of the words of a search says little, but
    less of a question, which has words that no answer needs."""
    top = ranked.scores.max(initial=0.0)
    if not top:
        return ranked.scores
    return ranked.coverage ** (1 if is_question else 2) * np.sqrt(ranked.scores / top)


def join(ranked, alone, meaning, analysed):
    """Return Ranked of both legs."""
    weight = weight_of(ranked, analysed)
    nearness = meaning.similarities_of(ranked.ids)
    merits = meaning.scores(np.concatenate([nearness, alone.nearness]))
    words = worth_of_words(ranked, analysed.query.is_question)
    worth = np.concatenate([words, np.zeros(len(alone.ids))])
    foreign = np.concatenate([np.zeros(len(ranked.ids)), ~alone.is_own_language])
    scores = worth + weight * merits - OTHER_LANGUAGE * foreign
    ids = np.concatenate([ranked.ids, alone.ids])
    is_alone = np.arange(len(ids)) >= len(ranked.ids)
    last = is_alone if not weight else np.zeros(len(ids))
    order = np.lexsort((ids, -scores, last))
    near = meaning.matches(nearness)
    legs = [BOTH if one else WORDS for one in near] + [MEANING] * len(alone.ids)
    packed = [*ranked.packed, *alone.packed]
    return Ranked(
        ids[order],
        scores[order],
        [packed[at] for at in order],
        ranked.missing,
        ranked.coverage,
        ranked.is_title,
        [legs[at] for at in order],
    )
