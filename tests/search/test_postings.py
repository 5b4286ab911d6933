"""Posting lists are combined and ranked."""

import numpy as np

from search.engines import ranking
from search.engines.postings import EntryRows, disjunction_max, union_of_ids


def part(**scores):
    return np.array([int(name[1:]) for name in scores]), np.array([*scores.values()])


def test_an_entry_has_the_best_score_of_the_parts_of_a_word():
    found = disjunction_max([part(n3=1.0, n1=2.0), part(n1=1.5, n2=4.0), part()])
    assert found.ids.tolist() == [1, 2, 3]
    assert found.scores.tolist() == [2.0, 4.0, 1.0]
    others = disjunction_max([part(n9=1.0)]), disjunction_max([])
    assert union_of_ids([found, *others]).tolist() == [1, 2, 3, 9]


def test_entries_that_are_not_visible_have_no_score():
    rows = EntryRows(np.array([2, 5]), np.array([1.0, 0.5]), [b"", b""])
    found = [disjunction_max([part(n1=1.0, n2=3.0, n5=4.0, n7=5.0)]), disjunction_max([])]
    assert rows.score_matrix(found).tolist() == [[3.0, 2.0], [0.0, 0.0]]
    nothing = EntryRows(np.array([]), np.array([]), [])
    assert nothing.score_matrix(found).shape == (2, 0)


def test_an_entry_below_the_minimum_coverage_is_not_found():
    table = np.array([[1.0, 1.0, 0.0], [0.0, 2.0, 0.0], [0.0, 2.0, 1.0]])
    # The second word is the rarest and has the highest IDF.
    scores, coverage = ranking.combine(table, 1000, has_idf=True, min_coverage=0.34)
    assert (scores > 0).tolist() == [False, True, False]
    scores, coverage = ranking.combine(table, 1000, has_idf=True, min_coverage=0.3)
    assert (scores > 0).tolist() == [True, True, True]
    assert coverage == 1.0
    alone, _coverage = ranking.combine(table[2:], 1000, has_idf=True)
    assert alone.tolist() == [0.0, 2.0, 1.0]


def test_a_title_equal_to_the_query_comes_before_one_with_all_words():
    ids, scores = np.array([1, 2, 3, 4]), np.array([5.0, 4.0, 1.0, 0.0])
    in_title = np.array([False, True, True, True])
    titled = np.array([False, False, True, True])
    ordered, values = ranking.ranked(ids, scores, in_title, titled)
    assert ordered.tolist() == [3, 2, 1]
    assert values.tolist() == [1.35 + 15.0, 5.4, 5.0]
