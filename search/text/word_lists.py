"""The lists of `word_lists.toml`: stop words, the wording of questions, words of two languages."""

import tomllib
from pathlib import Path

from .normalise import fold

_TABLES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def word_list(table, key="words"):
    """Return the words under a key of a table, as a frozenset."""
    return frozenset(_TABLES[table][key].split())


LANGUAGES = ("sv", "en")
# A request without an interrogative has at least so many words.
_MIN_QUESTION = 3
FALSE_FRIENDS = word_list("false_friends")
_AMBIGUOUS = word_list("stop_words", "ambiguous")


def _with_folded(words):
    """Return words, and the same typed without diacritics where that is no other word."""
    return words | {fold(word) for word in words} - word_list("stop_words", "not_folded")


_STOP_WORDS = {language: word_list("stop_words", language) for language in LANGUAGES}
_FRAMING = {language: word_list("framing", language) for language in LANGUAGES}
_STOP_WORDS_FOLDED = {language: _with_folded(words) for language, words in _STOP_WORDS.items()}
_FRAMING_FOLDED = {language: _with_folded(words) for language, words in _FRAMING.items()}
_INTERROGATIVES = _with_folded(word_list("question", "interrogatives"))
_OPENINGS = _with_folded(word_list("question", "openings"))


def is_stop_word(surface, written, language, plain=False):
    """Return whether the word is a stop word as written; "IT" in capitals is none.

    plain: the query has no diacritics at all, and "for" may be "för".
    """
    words = _STOP_WORDS_FOLDED if plain else _STOP_WORDS
    return surface in words[language] and not is_abbreviation(written)


def is_framing(surface, written, language, plain=False):
    """Return whether the word belongs to the wording of a question; see `is_stop_word`."""
    words = _FRAMING_FOLDED if plain else _FRAMING
    return surface in words[language] and not is_abbreviation(written)


def is_abbreviation(written):
    return len(written) > 1 and written.isupper()


def languages_of(surfaces, language):
    """Return the languages of a query by its stop words, the likeliest first; `language` is one.

    An English question may be asked on a Swedish page: "the" and "what" are stop words there too.
    """
    telling = [surface for surface in surfaces if surface not in _AMBIGUOUS]
    number = {
        each: sum(surface in _STOP_WORDS_FOLDED[each] for surface in telling) for each in LANGUAGES
    }
    other = max(number, key=number.get)
    return (other, language) if number[other] > number[language] else (language,)


def is_question(text, surfaces):
    """Return whether a query is a question or a request, in Swedish or in English."""
    if text.rstrip().endswith("?") and surfaces:
        return True
    if len(surfaces) < 2:
        return False
    if surfaces[0] in _INTERROGATIVES:
        return True
    return surfaces[0] in _OPENINGS and len(surfaces) >= _MIN_QUESTION
