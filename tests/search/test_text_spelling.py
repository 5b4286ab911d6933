"""Misspelled words are corrected to words of the index."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from search.text.correction import correct
from search.text.spelling import Vocabulary, allowed_errors
from search.text.synonyms import Names

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
    ("typed", "expected"),
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
def test_a_misspelled_query_is_corrected(typed, expected):
    assert corrected(typed) == expected


@pytest.mark.parametrize("typed", ["skola", "skolor", "snö", "qqqq", "äldreomsorg"])
def test_known_words_and_gibberish_are_not_corrected(typed):
    assert corrected(typed) is None


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("gropar", "group"),  # of a dictionary, and similar to a word of another language
        ("chat", "that"),
        ("transkribera", "transkriberar ej"),
        ("flygbilder", "bilder"),  # a compound whose parts are both right
        ("teamsmöte", "möte"),
        ("axismöte", "axis"),
    ],
)
def test_a_word_of_the_dictionary_is_not_corrected(typed, words):
    vocabulary = Vocabulary([(word, 1) for word in words.split()])
    assert correct(read(typed), vocabulary, the_analysis()) is None


def test_as_a_last_resort_a_dictionary_word_is_corrected():
    def resort(typed, words):
        found = correct(read(typed), Vocabulary([(words, 1)]), the_analysis(), last_resort=True)
        return found and found.text

    assert resort("frånvarande", "frånvaro") == "frånvaro"
    assert resort("gropar", "group") is None
    assert resort("chat", "that") is None


def test_the_stem_of_a_misspelled_word_does_not_make_it_known():
    vocabulary = Vocabulary([("inte", 90), ("intelligens", 1)])
    assert correct(read("inteligens"), vocabulary, the_analysis()).text == "intelligens"


def test_a_name_is_not_corrected():
    assert corrected("kommnu", names=Names(["Kommnu"])) is None
    assert corrected("kommnu") == "kommun"


def test_a_corrected_query_finds_every_form_of_the_word():
    query = correct(read("upphandlign"), Vocabulary(WORDS.items()), the_analysis()).query
    assert answers(query, "upphandlingens villkor")
    assert not answers(read("upphandlign"), "upphandlingens villkor")


def test_of_equally_distant_candidates_the_most_frequent_comes_first():
    candidates = Vocabulary([("hamnen", 1), ("hamner", 8)]).candidates("hamnes")
    assert [candidate.text for candidate in candidates] == ["hamner", "hamnen"]


def test_missing_diacritics_are_no_errors():
    assert Vocabulary([("överklaga", 1)]).candidates("overklaga")[0].distance == 0


@pytest.mark.parametrize(("length", "errors"), [(3, 0), (4, 1), (7, 1), (8, 2), (20, 2)])
def test_longer_words_may_have_more_errors(length, errors):
    assert allowed_errors("x" * length) == errors


@pytest.mark.parametrize("typed", ["kommunn", "komun", "kommvn", "komumn"])
def test_an_error_is_an_insertion_deletion_substitution_or_transposition(typed):
    (found,) = Vocabulary([("kommun", 1)]).candidates(typed)
    assert (found.text, found.distance) == ("kommun", 1)


short = st.text(alphabet="abcd", min_size=2, max_size=11)


@settings(max_examples=300, deadline=None)
@given(st.lists(short, max_size=60), short)
def test_candidates_are_exactly_those_within_the_allowed_distance(words, typed):
    most = allowed_errors(typed)
    within = {word for word in words if OSA.distance(typed, word) <= most}
    found = Vocabulary((word, 1) for word in words).candidates(typed, limit=len(words))
    assert {candidate.text for candidate in found} == within
    assert all(OSA.distance(typed, one.text) == one.distance for one in found)


@given(st.lists(st.tuples(st.text(), st.integers(1, 9)), max_size=20), st.text(max_size=80))
def test_any_strings_are_accepted(words, text):
    vocabulary = Vocabulary(words)
    vocabulary.candidates(text)
    found = correct(read(text), vocabulary, the_analysis())
    assert found is None or found.text
