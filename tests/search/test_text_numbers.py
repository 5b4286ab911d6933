"""Numbers, host names and paragraphs are found in any notation."""

import pytest

from search.text.tokens import split_words
from tests.search.text_support import meets


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("2 500 personer", ["2500", "personer"]),
        ("12.682 och 12,682", ["12682", "och", "12682"]),
        ("280\u00a0000 kr", ["280000", "kr"]),
        ("år 2024 500 st", ["år", "2024", "500", "st"]),
        ("12,5 %", ["12", "5"]),
        ("se my.ai.se.", ["se", "myaise"]),
        ("Slut.Början t.ex. nu", ["slut", "början", "t", "ex", "nu"]),
        ("lagen (2018:218)", ["lagen", "2018218"]),
    ],
)
def test_a_number_or_an_address_is_one_token(text, tokens):
    assert [word.surface for word in split_words(text)] == tokens


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("2500", "ungefär 2 500 personer"),
        ("2 500", "2500 personer"),
        ("12682", "12.682 användare"),
        ("280 000", "280000 kronor"),
        ("my.ai.se", "Besök https://my.ai.se/start"),
        ("my.ai.se", "Tjänsten My AI"),
        ("5 §", "enligt § 5 i lagen"),
        ("5 a §", "av 5 a § framgår"),
        ("2018:218", "lagen 2018:218 om"),
    ],
)
def test_numbers_are_found_in_another_notation(query, text):
    assert meets(query, text)


@pytest.mark.parametrize(("query", "text"), [("5 §", "5 personer"), ("2500", "2 och 500")])
def test_numbers_are_not_found_in_other_tokens(query, text):
    assert not meets(query, text)


@pytest.mark.parametrize("mark", [".", "@", "-", "+", ":"])
def test_words_joined_by_punctuation_are_split(mark):
    """A nested repetition in the pattern would take exponential time."""
    words = ["och", "som"] * 200
    assert [word.text for word in split_words(mark.join(words))] == words
