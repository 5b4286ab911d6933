"""The analysis chain: from a text to tokens with the terms that they are indexed by."""

from typing import NamedTuple

from .normalise import MAX_TEXT_CHARACTERS, clip
from .terms import WordTerms
from .tokens import split_words
from .word_lists import LANGUAGES


class Token(NamedTuple):
    """A word of a text.

    text: the word as written, without an ending after a colon (AI:s is AI). position: the number of
    the word, from 0. start, end: offsets in characters. terms: what it is found by.
    """

    text: str
    position: int
    start: int
    end: int
    terms: WordTerms


class Analysis:
    """Analyses texts in Swedish ("sv") or English ("en"); other languages are read as Swedish.

    Thread-safe. No string is an error.
    """

    def __init__(self, forms):
        self.forms = forms

    def terms(self, word, language):
        """Return the WordTerms of a normalised word."""
        return self.forms.terms(word, language_or_swedish(language))

    def terms_of(self, raw, language):
        """Return the WordTerms of a RawWord on its own."""
        return composite_terms(raw) if raw.pieces else self.terms(raw.surface, language)

    def analyse_text(self, text, language):
        """Return the Tokens of the first MAX_TEXT_CHARACTERS of a text, in order."""
        language = language_or_swedish(language)
        words = list(split_words(clip(text, MAX_TEXT_CHARACTERS)))
        tokens, is_hyphenated = [], False
        for number, word in enumerate(words):
            if word.hyphen or is_hyphenated:
                terms = self._hyphenated(words, number, language)
            else:
                terms = self.terms_of(word, language)
            tokens.append(Token(word.text, number, word.start, word.end, terms))
            is_hyphenated = word.hyphen
        return tokens

    def _hyphenated(self, words, number, language):
        """Return the terms of a word with a hyphen after or before it, and of both words joined."""
        surface = words[number].surface
        if words[number].hyphen and number + 1 < len(words):
            return self.forms.terms(surface, language, surface + words[number + 1].surface)
        if number and words[number - 1].hyphen:
            return self.forms.terms(surface, language, words[number - 1].surface + surface)
        return self.terms_of(words[number], language)


def composite_terms(raw):
    """Return the WordTerms of a host name or a code: itself, and its pieces as its parts."""
    whole, pieces = raw.surface, raw.pieces
    constituents = pieces if len(pieces) > 1 else ()
    return WordTerms(whole, (), (whole,), (), (whole, *pieces), constituents, known=True)


def language_or_swedish(language):
    return language if language in LANGUAGES else LANGUAGES[0]


def index_text(tokens, *fields):
    """Return the codes of the tokens' terms in these fields, separated by spaces.

    A code is a run of a-z and 0-9, which SQLite's unicode61, PostgreSQL's "simple" and a whitespace
    tokenizer all read as one term.
    """
    key = "".join(fields)
    return " ".join(filter(None, (token.terms.coded(fields, key) for token in tokens)))
