"""The content words of a question are searched for, in the language of the question."""

import pytest

from .text_support import answers, read

QUESTIONS = [
    ("Hur gör man egentligen med gallring av handlingar?", ["gallring", "handlingar"]),
    ("Får vi använda fjärrstyrda gräsklippare?", ["fjärrstyrda", "gräsklippare"]),
    ("hej, kan du visa mig exempel på tolkning i domstol", ["tolkning", "domstol"]),
    ("Jag undrar vad som gäller för badbryggor", ["badbryggor"]),
    ("hur gor man nar bryggan ar trasig", ["bryggan", "trasig"]),
    ("nar far vi mata badgaster", ["far", "mata", "badgaster"]),
]
ENGLISH_QUESTIONS = [
    ("could you please tell me how to count seals", ["count", "seals"]),
    ("What is the best way to repair a jetty?", ["repair", "jetty"]),
    ("are we allowed to film the harbour", ["film", "harbour"]),
]


def surfaces(query):
    return [group.surface for group in query.groups]


@pytest.mark.parametrize(("question", "words"), QUESTIONS)
def test_the_wording_of_a_question_is_ignored(question, words):
    query = read(question)
    assert query.is_question
    assert surfaces(query) == words


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("question", "words"), ENGLISH_QUESTIONS)
def test_an_english_question_is_recognised_in_every_language(question, words, language):
    assert surfaces(read(question, language)) == words


def test_the_same_words_count_outside_questions():
    assert surfaces(read("exempel på bästa sättet")) == ["exempel", "bästa", "sättet"]
    assert surfaces(read("best practice", "en")) == ["best", "practice"]


def test_a_question_of_stop_words_alone_is_searched_for():
    assert surfaces(read("Hur gör man?")) == ["gör"]
    assert surfaces(read("vad är det?")) == ["vad", "är", "det"]


def test_stop_words_without_diacritics_are_recognised():
    assert surfaces(read("bryggor for batar pa sjon")) == ["bryggor", "batar", "sjon"]
    assert surfaces(read("min far bor vid sjön")) == ["far", "bor", "sjön"]


def test_an_english_stop_word_counts_in_a_swedish_query():
    assert surfaces(read("it avdelning")) == ["it", "avdelning"]
    assert surfaces(read("ferry in the archipelago")) == ["ferry", "archipelago"]


def test_an_english_question_on_a_swedish_page_finds_an_english_text():
    query = read("How are the seals counted?")
    assert answers(query, "Counting a seal from the air", "en")
