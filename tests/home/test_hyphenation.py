"""Long words of headings may break, in the language they are written in."""

import pytest

from home.hyphenation import SOFT_HYPHEN, hyphenated


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("Vektordatabaser", "sv", ["Vektor", "databaser"]),
        ("AI-mognadsmätningar", "sv", ["AI-mognads", "mätningar"]),
        ("Internationalisation", "en", ["Inter", "nationalisation"]),
    ],
)
def test_a_long_word_may_break_between_its_parts(text, language, parts):
    found = hyphenated(text, language)
    assert found.replace(SOFT_HYPHEN, "") == text
    for part in parts[:-1]:
        assert f"{part}{SOFT_HYPHEN}" in found


@pytest.mark.parametrize("text", ["Räknar träd", "", "<b>", "x" * 13, "1" * 40])
def test_short_words_and_numbers_stay_whole(text):
    assert hyphenated(text, "sv") == text


def test_a_language_without_patterns_leaves_the_text_as_it_is():
    assert hyphenated("Vektordatabaser", "xx") == "Vektordatabaser"
