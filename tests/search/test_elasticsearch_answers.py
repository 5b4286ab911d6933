"""How the hits of Elasticsearch are weighed once it is known how rare each word is."""

import numpy as np

from search.engines.elastic.engine import scores_of, shares_of
from search.engines.ranking import rarity

COMMON, RARE, ENTRIES = 900, 3, 1000


def hit(pk, *numbers, score=4.0):
    return {"_id": str(pk), "matched_queries": {"words": score, **dict.fromkeys(numbers, 0.0)}}


def answer():
    buckets = {"0": {"doc_count": COMMON}, "1": {"doc_count": RARE}}
    shown = {"doc_count": ENTRIES, "found": {"buckets": buckets}}
    return {"aggregations": {"words": {"doc_count": 2 * ENTRIES, "shown": shown}}}


def test_a_rare_word_is_most_of_what_is_asked_for():
    common, rare, both = shares_of([hit(1, "0"), hit(2, "1"), hit(3, "0", "1")], answer(), 2)
    masses = rarity(COMMON, ENTRIES), rarity(RARE, ENTRIES)
    assert common == masses[0] / sum(masses) < 0.05
    assert rare == masses[1] / sum(masses)
    assert both == 1.0


def test_a_score_follows_that_share_and_not_the_number_of_words():
    hits = [hit(1, "0"), hit(2, "1"), hit(3, "0", "1")]
    scores = scores_of(hits, shares_of(hits, answer(), 2), 2)
    assert scores[0] < scores[1]
    assert scores[2] == 4.0
    assert np.isfinite(scores).all()


def test_what_has_no_word_of_its_own_is_worth_nothing():
    hits = [hit(1)]
    assert scores_of(hits, shares_of(hits, answer(), 2), 2).tolist() == [0.0]
    assert shares_of(hits, {"aggregations": {}}, 0).tolist() == [0.0]
