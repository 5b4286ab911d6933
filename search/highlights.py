"""Marks in a title, a summary or a passage of the text which words were found."""

import re
from collections import defaultdict
from functools import lru_cache

from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

from search.wording import analysis
from search.words.stopwords import is_stop_word
from search.words.terms import Field

PASSAGE = 260
MIN_STEM = 3
# What stands between blanks; no word reaches over a blank, and the same pieces come again and again.
PIECE = re.compile(r"\S+")
PIECES = 10_000


class Highlighter:
    """Marks the words of one search in many entries."""

    def __init__(self, analysed):
        self.places = {}
        self.terms = analysed.query.terms()
        self.texts = {term.text for term in self.terms}
        texts = defaultdict(set)
        for term in self.terms:
            texts[term.field].add(term.text)
        self.exact, self.folded = texts[Field.EXACT], texts[Field.FOLDED]
        self.lemmas, self.stemmed = texts[Field.LEMMA], texts[Field.STEM]
        self.parts = texts[Field.PART]
        self.typed = {group.surface.casefold() for group in analysed.query.groups}
        # Enough of each word to find where in a long text it may stand, before that is analysed.
        self.stems = {term.text[: max(MIN_STEM, len(term.text) - 2)] for term in self.terms}

    def title(self, entry):
        return self.marked(entry.title, entry.language)

    def passage(self, entry):
        """Return the summary, or what is around the words in the text if the summary lacks them."""
        summary, found = self.marked_and_number(entry.summary, entry.language)
        if found or not self.terms or not entry.text:
            return summary or self.marked(clipped(entry.text, 0), entry.language)
        passage, found = self.marked_and_number(self.around(entry.text), entry.language)
        return passage if found or not summary else summary

    def marked(self, text, language):
        return self.marked_and_number(text, language)[0]

    def marked_and_number(self, text, language):
        """Return the text as safe HTML with <mark>, and how many words are marked."""
        if not text or not self.terms:
            return conditional_escape(text), 0
        places = self.places.setdefault(language, Places(self, language))
        if not any(map(places.__getitem__, text.split())):
            return conditional_escape(text), 0
        parts, end, number = [], 0, 0
        for piece in PIECE.finditer(text):
            for first, last in places[piece[0]]:
                start, before = piece.start() + first, end
                end, number = piece.start() + last, number + 1
                parts += [conditional_escape(text[before:start]), "<mark>"]
                parts += [conditional_escape(text[start:end]), "</mark>"]
        parts.append(conditional_escape(text[end:]))
        return mark_safe("".join(parts)), number  # noqa: S308 - every part is escaped

    def is_found(self, token, language):
        if not self.asks_for(token.terms):
            return False
        if is_stop_word(token.terms.exact, token.text, language):
            return token.terms.exact in self.typed
        return True

    def asks_for(self, terms):
        """Return whether any of the terms of a word is looked for: there are many words."""
        return (
            terms.exact in self.exact
            or not self.lemmas.isdisjoint(terms.lemmas)
            or not self.parts.isdisjoint(terms.parts)
            or not self.stemmed.isdisjoint(terms.stems)
            or not self.folded.isdisjoint(terms.folded)
        )

    def around(self, text):
        """Return the part of a text where most of the words seem to stand."""
        lowered = text.lower()
        places = sorted({at for stem in self.stems if (at := lowered.find(stem)) >= 0})
        if not places or len(lowered) != len(text):
            return clipped(text, 0)

        def words_from(start):
            part = lowered[start : start + PASSAGE]
            return sum(stem in part for stem in self.stems)

        return clipped(text, max(places, key=words_from))


class Places(dict):
    """Where a piece of a text has words to mark: (start, end) each, looked at once in a search."""

    def __init__(self, highlighter, language):
        super().__init__()
        self.highlighter, self.language = highlighter, language

    def __missing__(self, piece):
        texts, words = known_by(piece, self.language)
        found = ()
        if not self.highlighter.texts.isdisjoint(texts):
            is_found = self.highlighter.is_found
            found = [(word.start, word.end) for word in words if is_found(word, self.language)]
        self[piece] = found
        return found


@lru_cache(PIECES)
def known_by(piece, language):
    """Return (the texts of all terms, the words) of what stands between two blanks."""
    words = tuple(analysis().analyse_text(piece, language))
    return tuple({term.text for word in words for term in word.terms.terms()}), words


def clipped(text, at):
    """Return about PASSAGE characters around a place, between blanks, with … where text is cut."""
    start = max(0, at - PASSAGE // 4)
    if start:
        start = text.rfind(" ", 0, start) + 1
    end = text.rfind(" ", start, start + PASSAGE) if len(text) > start + PASSAGE else len(text)
    end = end if end > at else min(len(text), start + PASSAGE)
    passage = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{passage}{' …' if end < len(text) else ''}"
