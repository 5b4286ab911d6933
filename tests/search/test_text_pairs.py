"""Judged pairs of a query and a text; half of them are held out."""

import pytest

from .text_support import meets, pairs

JUDGED = [*pairs("word_pairs.tsv"), *pairs("word_pairs_held_out.tsv")]


@pytest.mark.parametrize(("kind", "verdict", "query", "text"), JUDGED)
def test_a_judged_pair_matches_as_judged(kind, verdict, query, text):
    language = "en" if kind == "english" else "sv"
    assert meets(query, text, language) == (verdict == "meets")


def test_there_are_pairs_of_every_kind_in_both_files():
    kinds = {kind for kind, *_ in JUDGED}
    for name in ("word_pairs.tsv", "word_pairs_held_out.tsv"):
        assert {kind for kind, *_ in pairs(name)} == kinds
        assert len(pairs(name)) >= 120
