"""The motifs and bands are symmetric, and differ from each other."""

from itertools import combinations

import pytest

from home.weave.bands import BANDS
from home.weave.letters import MARKED, ROWS, letter, word
from home.weave.motifs import MOTIFS

NUMBERS = range(1, 7)


def filled(bitmap):
    """The squares that a one-coloured icon fills."""
    return {(x, y) for y, row in enumerate(bitmap) for x, mark in enumerate(row) if mark in "#x"}


def test_every_goal_has_a_motif_of_its_own_name():
    assert sorted(MOTIFS) == list(NUMBERS)
    assert len({motif.name for motif in MOTIFS.values()}) == 6
    assert len({motif.swedish for motif in MOTIFS.values()}) == 6


@pytest.mark.parametrize("number", NUMBERS)
def test_a_motif_is_square_and_has_known_marks_only(number):
    for bitmap, side in ((MOTIFS[number].large, 15), (MOTIFS[number].small, 7)):
        assert [len(row) for row in bitmap] == [side] * side
        assert set("".join(bitmap)) <= set("#x+.")


@pytest.mark.parametrize("number", NUMBERS)
def test_a_motif_is_symmetric_left_to_right(number):
    for bitmap in (MOTIFS[number].large, MOTIFS[number].small):
        assert all(row == row[::-1] for row in bitmap)


@pytest.mark.parametrize(("one", "other"), list(combinations(NUMBERS, 2)))
def test_two_motifs_differ_without_colour_in_a_quarter_of_their_squares(one, other):
    for size, squares in (("large", 225), ("small", 49)):
        differing = filled(getattr(MOTIFS[one], size)) ^ filled(getattr(MOTIFS[other], size))
        assert len(differing) >= squares / 4


@pytest.mark.parametrize("name", BANDS)
def test_a_band_reads_the_same_in_both_directions_from_its_first_square(name):
    for row in BANDS[name]:
        assert len(row) == len(BANDS[name][0])
        assert all(row[x] == row[-x % len(row)] for x in range(len(row)))


def test_woven_letters_differ_from_each_other():
    shapes = {letter(character, mark=True) for character in [*ROWS, *MARKED]}
    assert len(shapes) == len(ROWS) + len(MARKED)


def test_a_word_is_taller_only_when_a_letter_has_a_mark():
    assert [len(word(text)) for text in ("LU", "ÖR", "é")] == [7, 9, 7]
    assert all(len(row) == 11 for row in word("ÖR"))
