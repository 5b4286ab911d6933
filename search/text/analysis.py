"""Texts and queries as terms: the front of this package."""

from typing import NamedTuple

from .normalise import MAX_TEXT_CHARACTERS, clip
from .terms import WordTerms
from .tokens import split_words

LANGUAGES = ("sv", "en")


class Token(NamedTuple):
    """A word of a text.

    text: the word as written, without an ending after a colon (AI:s is AI).
    position: which word of the text it is, from 0.
    start, end: where it stands, in characters of the text.
    terms: what it is found by.
    """

    text: str
    position: int
    start: int
    end: int
    terms: WordTerms


class Analysis:
    """Analyse texts in Swedish ("sv") or English ("en"); any other language is read as Swedish.

    Threads may share one. No string is an error.
    """

    def __init__(self, forms):
        self.forms = forms

    def terms(self, word, language):
        """Return the terms of one word, normalised."""
        return self.forms.terms(word, language_or_swedish(language))

    def analyse_text(self, text, language):
        """Return the words of a text with their terms, in order.

        Only the first `MAX_TEXT_CHARACTERS` are read.
        """
        language = language_or_swedish(language)
        words = list(split_words(clip(text, MAX_TEXT_CHARACTERS)))
        terms, tokens, is_tied = self.forms.terms, [], False
        for at, (written, surface, start, end, hyphen) in enumerate(words):
            if hyphen or is_tied:
                found = self._tied(words, at, language)
            else:
                found = terms(surface, language)
            tokens.append(Token(written, at, start, end, found))
            is_tied = hyphen
        return tokens

    def _tied(self, words, at, language):
        """Return the terms of a word that a hyphen ties to the next one, or to the one before."""
        surface = words[at].surface
        if words[at].hyphen and at + 1 < len(words):
            return self.forms.terms(surface, language, surface + words[at + 1].surface)
        if at and words[at - 1].hyphen:
            return self.forms.terms(surface, language, words[at - 1].surface + surface)
        return self.forms.terms(surface, language)


def language_or_swedish(language):
    """Return the language if words of it are known, else Swedish."""
    return language if language in LANGUAGES else LANGUAGES[0]


def index_text(tokens, *fields):
    """Return the terms of the tokens in these fields as text for a full-text column.

    Each term is one run of a-z and 0-9 and they are separated by blanks: SQLite's unicode61,
    PostgreSQL's "simple" and a white space tokeniser all read it as exactly these terms.
    """
    key = "".join(fields)
    return " ".join(filter(None, (token.terms.coded(fields, key) for token in tokens)))
