"""What the words of a search have found is put together as arrays."""

import numpy as np

from search.engines import ranking
from search.engines.postings import Rows, all_ids, best


def part(**scores):
    return np.array([int(name[1:]) for name in scores]), np.array([*scores.values()])


def test_an_entry_has_the_best_score_of_the_parts_of_a_word():
    found = best([part(n3=1.0, n1=2.0), part(n1=1.5, n2=4.0), part()])
    assert found.ids.tolist() == [1, 2, 3]
    assert found.scores.tolist() == [2.0, 4.0, 1.0]
    assert all_ids([found, best([part(n9=1.0)]), best([])]).tolist() == [1, 2, 3, 9]


def test_what_this_reader_cannot_be_shown_has_no_score():
    rows = Rows(np.array([2, 5]), np.array([1.0, 0.5]), [b"", b""])
    found = [best([part(n1=1.0, n2=3.0, n5=4.0, n7=5.0)]), best([])]
    assert rows.scores(found).tolist() == [[3.0, 2.0], [0.0, 0.0]]
    nothing = Rows(np.array([]), np.array([]), [])
    assert nothing.scores(found).shape == (2, 0)


def test_what_has_too_few_of_the_words_is_not_found():
    table = np.array([[1.0, 1.0, 0.0], [0.0, 2.0, 0.0], [0.0, 2.0, 1.0]])
    # The second word is the rarest, and says most.
    scores, coverage = ranking.fuse(table, 1000, scaled=True, least=0.34)
    assert (scores > 0).tolist() == [False, True, False]
    scores, coverage = ranking.fuse(table, 1000, scaled=True, least=0.3)
    assert (scores > 0).tolist() == [True, True, True]
    assert coverage == 1.0
    alone, _coverage = ranking.fuse(table[2:], 1000, scaled=True)
    assert alone.tolist() == [0.0, 2.0, 1.0]


def test_a_title_that_is_what_was_typed_comes_first_then_one_with_all_words():
    ids, scores = np.array([1, 2, 3, 4]), np.array([5.0, 4.0, 1.0, 0.0])
    in_title = np.array([False, True, True, True])
    titled = np.array([False, False, True, True])
    ordered, values = ranking.in_order(ids, scores, in_title, titled)
    assert ordered.tolist() == [3, 2, 1]
    assert values.tolist() == [1.35 + 15.0, 5.4, 5.0]
