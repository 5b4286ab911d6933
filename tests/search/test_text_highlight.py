"""What was asked for is marked in a text, in any form it has there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.text import Synonyms, best_passage, highlight

from .text_support import read, the_analysis


def marked(asked, text, language="sv", **options):
    pieces = highlight(text, read(asked, language, **options), language, the_analysis())
    assert "".join(piece.text for piece in pieces) == text
    return [piece.text for piece in pieces if piece.is_match]


@pytest.mark.parametrize(
    ("asked", "text", "matches"),
    [
        ("röjning", "Snöröjningen börjar. Röjning pågår.", ["Snöröjningen", "Röjning"]),
        ("snö röjning", "om snöröjning", ["snöröjning"]),
        ("upphandla", "Upphandlingen är klar", ["Upphandlingen"]),
        ("epost", "Skicka e-posten", ["e-posten"]),
        ("ai", "AI:s roll", ["AI:s"]),
        ("vattenkvalitet", "kvaliteten på vattnet", ["kvaliteten", "vattnet"]),
        ("vattenkvalitet", "vattnet", []),
        ("malmo", "i Malmö", ["Malmö"]),
        ("skola", "rapport om kultur", []),
        ("", "text", []),
        ("text", "", []),
    ],
)
def test_the_right_words_are_marked(asked, text, matches):
    assert marked(asked, text) == matches


def test_synonyms_are_marked_whole():
    same = Synonyms([["taligenkänning", "tal till text"]], the_analysis())
    assert marked("taligenkänning", "tal till text", synonyms=same) == ["tal", "till", "text"]
    assert marked("taligenkänning", "ett tal", synonyms=same) == []


def test_a_text_is_marked_by_the_rules_of_its_own_language():
    assert marked("policy", "our policies", "en") == ["policies"]


def test_the_best_passage_has_most_of_what_was_asked_for_and_begins_a_sentence():
    text = "Inledning om annat. " * 30 + "Snöröjning med kameror är bra. " + "Mer om annat. " * 30
    start, end = best_passage(text, read("snöröjning kamera"), "sv", the_analysis(), 120)
    assert text[start:end].startswith("Snöröjning med kameror")
    assert end - start <= 120


def test_without_a_match_the_passage_is_the_beginning():
    assert best_passage("ett två tre", read("fyra"), "sv", the_analysis()) == (0, 11)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300), st.text(max_size=40), st.integers(1, 100))
def test_any_text_is_marked_without_loss(text, asked, characters):
    query = read(asked)
    pieces = highlight(text, query, "sv", the_analysis())
    assert "".join(piece.text for piece in pieces) == text
    start, end = best_passage(text, query, "sv", the_analysis(), characters)
    assert 0 <= start <= end <= len(text)
    assert end - start <= characters or end == len(text)
