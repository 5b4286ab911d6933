"""Any page number in an address gives the nearest page, never an error."""

import pytest

from home.paging import PER_PAGE, page_of

ITEMS = list(range(PER_PAGE * 3 - 5))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (None, 1), ("", 1), ("1", 1), ("2", 2), ("3", 3), ("4", 3), ("0", 1), ("-1", 1),
        ("abc", 1), ("2.5", 1), ("²", 1), ("٣", 1), ("\x00", 1), ("9" * 5000, 3), (" 2 ", 2),
        ("--5", 1), ("\ud800", 1),
    ],
)  # fmt: skip
def test_a_page_number_gives_the_nearest_page(number, expected):
    assert page_of(ITEMS, number).number == expected


def test_an_empty_list_has_one_empty_page():
    page = page_of([], "7")
    assert (page.number, list(page)) == (1, [])


def test_the_last_page_has_the_remaining_items():
    assert len(page_of(ITEMS, "3")) == PER_PAGE - 5
