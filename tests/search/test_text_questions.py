"""Of a question its content is looked for, in the language in which it is asked."""

import pytest

from .text_support import answers, read

ASKED = [
    ("Hur gör man egentligen med gallring av handlingar?", ["gallring", "handlingar"]),
    ("Får vi använda fjärrstyrda gräsklippare?", ["fjärrstyrda", "gräsklippare"]),
    ("hej, kan du visa mig exempel på tolkning i domstol", ["tolkning", "domstol"]),
    ("Jag undrar vad som gäller för badbryggor", ["badbryggor"]),
    ("hur gor man nar bryggan ar trasig", ["bryggan", "trasig"]),
    ("nar far vi mata badgaster", ["far", "mata", "badgaster"]),
]
ASKED_IN_ENGLISH = [
    ("could you please tell me how to count seals", ["count", "seals"]),
    ("What is the best way to repair a jetty?", ["repair", "jetty"]),
    ("are we allowed to film the harbour", ["film", "harbour"]),
]


def surfaces(query):
    return [group.surface for group in query.groups]


@pytest.mark.parametrize(("asked", "words"), ASKED)
def test_how_a_question_is_asked_is_not_looked_for(asked, words):
    query = read(asked)
    assert query.is_question
    assert surfaces(query) == words


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("asked", "words"), ASKED_IN_ENGLISH)
def test_a_question_in_english_is_one_on_every_page(asked, words, language):
    assert surfaces(read(asked, language)) == words


def test_the_same_words_count_where_nothing_is_asked():
    assert surfaces(read("exempel på bästa sättet")) == ["exempel", "bästa", "sättet"]
    assert surfaces(read("best practice", "en")) == ["best", "practice"]


def test_a_question_of_small_words_alone_is_looked_for_as_it_is():
    assert surfaces(read("Hur gör man?")) == ["gör"]
    assert surfaces(read("vad är det?")) == ["vad", "är", "det"]


def test_small_words_are_known_without_dots_where_nothing_has_dots():
    assert surfaces(read("bryggor for batar pa sjon")) == ["bryggor", "batar", "sjon"]
    assert surfaces(read("min far bor vid sjön")) == ["far", "bor", "sjön"]


def test_a_swedish_word_is_not_left_out_because_english_has_it():
    assert surfaces(read("it avdelning")) == ["it", "avdelning"]
    assert surfaces(read("ferry in the archipelago")) == ["ferry", "archipelago"]


def test_an_english_question_on_a_swedish_page_meets_an_english_text():
    query = read("How are the seals counted?")
    assert answers(query, "Counting a seal from the air", "en")
