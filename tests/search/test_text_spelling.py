"""Typing errors are corrected to words of the index."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from search.text import Names, Vocabulary, correct
from search.text.spelling import allowed_errors

from .text_support import answers, read, the_analysis

WORDS = {
    "snöröjning": 9,
    "upphandling": 7,
    "språkmodell": 5,
    "riktlinjer": 12,
    "förskola": 4,
    "skola": 30,
    "plan": 10,
    "generativ": 6,
    "kommun": 40,
    "transkribering": 3,
    "skolan": 3,
}


def corrected(text, **options):
    found = correct(read(text, **options), Vocabulary(WORDS.items()), the_analysis())
    return found and found.text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("snörjöning", "snöröjning"),
        ("kommn", "kommun"),
        ("Riktlinejr för generatv AI", "riktlinjer för generativ AI"),
        ("spårkmodellerna", "språkmodell"),
        ("uphandlingsplan", "upphandlingsplan"),
        ("snorjoning", "snöröjning"),
        ("transkirbring", "transkribering"),
    ],
)
def test_what_was_meant_is_suggested(typed, meant):
    assert corrected(typed) == meant


@pytest.mark.parametrize("typed", ["skola", "skolor", "snö", "qqqq", "äldreomsorg"])
def test_what_is_found_or_like_nothing_is_left_alone(typed):
    assert corrected(typed) is None


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("gropar", "group"),  # of a dictionary, and near a word of another language
        ("chat", "that"),
        ("transkribera", "transkriberar ej"),
        ("flygbilder", "bilder"),  # a compound whose parts are both right
        ("teamsmöte", "möte"),
        ("axismöte", "axis"),
    ],
)
def test_what_is_spelled_right_is_no_typing_error(typed, near):
    vocabulary = Vocabulary([(word, 1) for word in near.split()])
    assert correct(read(typed), vocabulary, the_analysis()) is None


def test_where_nothing_else_is_found_a_word_may_be_another_that_begins_alike():
    def resort(typed, near):
        found = correct(read(typed), Vocabulary([(near, 1)]), the_analysis(), last_resort=True)
        return found and found.text

    assert resort("frånvarande", "frånvaro") == "frånvaro"
    assert resort("gropar", "group") is None
    assert resort("chat", "that") is None


def test_what_is_left_of_a_word_without_its_endings_does_not_make_it_known():
    vocabulary = Vocabulary([("inte", 90), ("intelligens", 1)])
    assert correct(read("inteligens"), vocabulary, the_analysis()).text == "intelligens"


def test_a_name_is_not_corrected():
    assert corrected("kommnu", names=Names(["Kommnu"])) is None
    assert corrected("kommnu") == "kommun"


def test_a_corrected_query_finds_every_form_of_the_word():
    query = correct(read("upphandlign"), Vocabulary(WORDS.items()), the_analysis()).query
    assert answers(query, "upphandlingens villkor")
    assert not answers(read("upphandlign"), "upphandlingens villkor")


def test_the_commonest_of_two_equally_near_words_comes_first():
    near = Vocabulary([("hamnen", 1), ("hamner", 8)]).candidates("hamnes")
    assert [candidate.text for candidate in near] == ["hamner", "hamnen"]


def test_words_that_are_known_but_not_shown_are_not_suggested():
    vocabulary = Vocabulary([("kommuner", 1)], known=["kommun"])
    assert "kommun" in vocabulary
    assert [c.text for c in vocabulary.candidates("komun")] == []


def test_dots_are_no_typing_errors():
    assert Vocabulary([("överklaga", 1)]).candidates("overklaga")[0].distance == 0


@pytest.mark.parametrize(("length", "errors"), [(3, 0), (4, 1), (7, 1), (8, 2), (20, 2)])
def test_longer_words_may_have_more_errors(length, errors):
    assert allowed_errors("x" * length) == errors


@pytest.mark.parametrize("typed", ["kommunn", "komun", "kommvn", "komumn"])
def test_an_error_is_a_letter_more_less_other_or_swapped(typed):
    (found,) = Vocabulary([("kommun", 1)]).candidates(typed)
    assert (found.text, found.distance) == ("kommun", 1)


short = st.text(alphabet="abcd", min_size=2, max_size=11)


@settings(max_examples=300, deadline=None)
@given(st.lists(short, max_size=60), short)
def test_no_word_within_reach_is_missed_and_none_beyond_is_found(words, typed):
    most = allowed_errors(typed)
    within = {word for word in words if OSA.distance(typed, word) <= most}
    found = Vocabulary((word, 1) for word in words).candidates(typed, limit=len(words))
    assert {candidate.text for candidate in found} == within
    assert all(OSA.distance(typed, one.text) == one.distance for one in found)


@given(st.lists(st.tuples(st.text(), st.integers(1, 9)), max_size=20), st.text(max_size=80))
def test_any_strings_can_be_a_vocabulary_and_be_corrected(words, text):
    vocabulary = Vocabulary(words)
    vocabulary.candidates(text)
    found = correct(read(text), vocabulary, the_analysis())
    assert found is None or found.text
