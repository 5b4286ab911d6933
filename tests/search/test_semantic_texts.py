"""Texts are split into a bounded number of verbatim passages."""

import pytest

from search.semantic.texts import LONG, MAX_PARAGRAPHS, passages_of

SENTENCE = "Läraren får låta eleverna fråga en robot om läxan när skolan har prövat den. "


def test_the_first_passage_is_title_and_summary():
    assert passages_of("Titel", "Kort om det", "Text")[0].text == "Titel\nKort om det"


def test_without_a_summary_the_text_completes_the_title():
    assert passages_of("Titel", "", SENTENCE)[0].text.startswith("Titel\nLäraren får")


def test_each_paragraph_is_a_passage_word_for_word():
    text = f"{SENTENCE * 2}\n\n{SENTENCE * 3}"
    found = [passage.text for passage in passages_of("Titel", "Kort", text)[1:]]
    assert found == [(SENTENCE * 2).strip(), (SENTENCE * 3).strip()]


def test_short_lines_are_joined_with_the_next_paragraph():
    found = passages_of("Titel", "Kort", f"Rubrik\n{SENTENCE * 2}\nslut")
    assert [passage.text for passage in found[1:]] == [f"Rubrik\n{(SENTENCE * 2).strip()}", "slut"]


def test_a_long_paragraph_is_split_between_sentences():
    found = passages_of("Titel", "Kort", SENTENCE * 40)[1:]
    assert len(found) > 3
    assert all(len(passage.text) <= LONG for passage in found)
    assert all(passage.text.endswith(".") for passage in found)
    assert " ".join(passage.text for passage in found) == (SENTENCE * 40).strip()


def test_passages_of_a_long_text_are_sampled_from_all_of_it():
    parts = [f"Del {number}. {SENTENCE * 8}" for number in range(900)]
    found = passages_of("Titel", "Kort", "\n".join(parts))
    assert len(found) == MAX_PARAGRAPHS + 1
    assert found[1].text.startswith("Del 0.")
    places = [int(passage.text.split(".")[0].removeprefix("Del ")) for passage in found[1:]]
    assert places == sorted(places)
    assert len({place // 300 for place in places}) == 3


def test_a_new_paragraph_in_a_long_text_changes_few_passages():
    parts = [f"Del {number}. {SENTENCE * 8}" for number in range(100)]
    for place in (0, 5, 50, 100):
        longer = [*parts[:place], f"En ny del. {SENTENCE * 8}", *parts[place:]]
        before = {passage.digest for passage in passages_of("Titel", "Kort", "\n".join(parts))}
        after = {passage.digest for passage in passages_of("Titel", "Kort", "\n".join(longer))}
        assert len(after - before) <= 3


@pytest.mark.parametrize(
    "text", ["", "   \n\n ", "\x00", "\ud800", "x" * 100_000, "你好。" * 9_000]
)
def test_any_text_is_split(text):
    found = passages_of(text, text, text)
    assert 1 <= len(found) <= MAX_PARAGRAPHS + 1
    assert len({passage.digest for passage in found}) >= 1
    assert all(len(passage.text) <= LONG for passage in found[1:])
