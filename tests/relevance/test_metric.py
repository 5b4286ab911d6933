"""nDCG has known values."""

import pytest

from search.relevance import means, ndcg

# Gains 7, 3 and 1; the discounts of the first three places are 1, 1/log2(3) and 1/2.
GRADES = {"perfect": 3, "good": 2, "marginal": 1}
SECOND = 0.6309297535714575
BEST = 7 + 3 * SECOND + 0.5


def test_the_ideal_order_scores_one():
    assert ndcg(["perfect", "good", "marginal"], GRADES) == pytest.approx(1)


def test_the_reverse_order_scores_less():
    expected = (1 + 3 * SECOND + 3.5) / BEST
    assert ndcg(["marginal", "good", "perfect"], GRADES) == pytest.approx(expected)


def test_an_irrelevant_document_lowers_the_score():
    expected = (7 * SECOND) / BEST
    assert ndcg(["useless", "perfect"], GRADES) == pytest.approx(expected)


def test_an_empty_ranking_scores_zero():
    assert ndcg([], GRADES) == 0
    assert ndcg(["useless"], GRADES) == 0


def test_a_document_counts_once_and_takes_a_place_each_time():
    assert ndcg(["perfect", "perfect", "good"], GRADES) == pytest.approx((7 + 1.5) / BEST)


def test_only_the_first_ten_places_count():
    ranking = [str(number) for number in range(10)] + ["perfect"]
    assert ndcg(ranking, GRADES) == 0


def test_more_than_ten_relevant_documents_can_still_be_ranked_perfectly():
    grades = {str(number): 3 for number in range(15)}
    assert ndcg([str(number) for number in range(5, 15)], grades) == pytest.approx(1)


def test_without_anything_relevant_there_is_no_score():
    with pytest.raises(ValueError, match="Nothing is relevant"):
        ndcg(["a"], {"a": 0})


def test_each_query_weighs_the_same_in_the_overall_mean():
    by_kind, overall = means([("exact", 1.0), ("exact", 0.5), ("typo", 0.0)])
    assert by_kind == {"exact": 0.75, "typo": 0.0}
    assert overall == pytest.approx(0.5)


def test_the_mean_of_no_queries_is_zero():
    assert means([]) == ({}, 0.0)
