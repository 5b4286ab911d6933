"""Marks in a title, a summary or a passage of the text which words were found."""

import re
from collections import defaultdict
from functools import lru_cache, partial

from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

from search.analysed_query import analysis
from search.text.stopwords import is_stop_word
from search.text.terms import Field

PASSAGE = 260
MIN_STEM = 3
# What stands between blanks: no word reaches over one, and the same pieces come again and again.
PIECE = re.compile(r"\S+")
PIECES = 10_000


class Highlighter:
    """Marks the words of one search in many entries."""

    def __init__(self, analysed):
        self.places = {}
        self.terms = analysed.query.terms()
        self.typed = {group.surface.casefold() for group in analysed.query.groups}
        each = dict.fromkeys(one.terms for one in analysed.query.alternatives())
        self.alone = {terms[0] for terms in each if len(terms) == 1}
        # Of these a text has to have all: "generativ AI" is a synonym, and "AI" by itself is none.
        self.joint = [terms for terms in each if len(terms) > 1]
        self.stems = stems_of(self.alone), stems_of(self.terms)

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
        places = self.places_in(text, language)
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

    def places_in(self, text, language):
        """Return the Places of what such a text may have."""
        whole = ()
        if self.joint:
            there = set().union(*(known_by(piece, language)[0] for piece in text.split()))
            whole = tuple(one for one in self.joint if there.issuperset(term.text for term in one))
        if (language, whole) not in self.places:
            asked = Asked(self.alone.union(*whole), self.typed)
            self.places[language, whole] = Places(asked, language)
        return self.places[language, whole]

    def around(self, text):
        """Return the part of a text where most of the words seem to stand."""
        lowered = text.lower()
        if len(lowered) != len(text):
            return clipped(text, 0)
        for stems in self.stems:
            places = sorted({at for stem in stems if (at := lowered.find(stem)) >= 0})
            if places:
                return clipped(text, max(places, key=partial(number_from, lowered, stems)))
        return clipped(text, 0)


def stems_of(terms):
    """Return enough of each word to find where in a long text it may stand, before analysing it."""
    return {term.text[: max(MIN_STEM, len(term.text) - 2)] for term in terms}


def number_from(text, stems, start):
    part = text[start : start + PASSAGE]
    return sum(stem in part for stem in stems)


class Asked:
    """Says which words are marked: those that have one of these terms."""

    def __init__(self, terms, typed):
        self.typed, self.texts = typed, {term.text for term in terms}
        texts = defaultdict(set)
        for term in terms:
            texts[term.field].add(term.text)
        self.exact, self.folded = texts[Field.EXACT], texts[Field.FOLDED]
        self.lemmas, self.stemmed = texts[Field.LEMMA], texts[Field.STEM]
        self.parts = texts[Field.PART]

    def is_for(self, token, language):
        if not self.has_one_of(token.terms):
            return False
        if is_stop_word(token.terms.exact, token.text, language):
            return token.terms.exact in self.typed
        return True

    def has_one_of(self, terms):
        """Return whether any of the terms of a word is looked for: there are many words."""
        return (
            terms.exact in self.exact
            or not self.lemmas.isdisjoint(terms.lemmas)
            or not self.parts.isdisjoint(terms.parts)
            or not self.stemmed.isdisjoint(terms.stems)
            or not self.folded.isdisjoint(terms.folded)
        )


class Places(dict):
    """Where a piece of a text has words to mark: (start, end) each, looked at once in a search."""

    def __init__(self, asked, language):
        super().__init__()
        self.asked, self.language = asked, language

    def __missing__(self, piece):
        texts, words = known_by(piece, self.language)
        found = ()
        if not self.asked.texts.isdisjoint(texts):
            is_for = self.asked.is_for
            found = [(word.start, word.end) for word in words if is_for(word, self.language)]
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
