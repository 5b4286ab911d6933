"""Snippets: titles and passages with the matched words marked."""

import re
from collections import defaultdict
from functools import cache, lru_cache

from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

from search.analysed_query import analysis
from search.text.terms import Field
from search.text.word_lists import is_stop_word

SNIPPET = 260
MIN_STEM = 3
# Pieces of a text are analysed one by one and cached: between spaces, but for "2 500" and "5 §".
PIECE = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\w)|\d+ ?[a-z]? ?§|§ ?\d+|\S+")
CACHED_PIECES = 10_000


class Highlighter:
    """Marks the words of one query in many entries."""

    def __init__(self, analysed):
        self.terms = analysed.terms()
        self.typed = {group.surface.casefold() for group in analysed.groups}
        alternatives = dict.fromkeys(one.terms for one in analysed.alternatives())
        self.single = {terms[0] for terms in alternatives if len(terms) == 1}
        # Marked only where a text has all of them: "AI" alone is no synonym, "generativ AI" is.
        self.joint = [terms for terms in alternatives if len(terms) > 1]
        self.stems = stems_of(self.single), stems_of(self.terms)
        self.spans = {}

    def title(self, entry):
        return self.marked(entry.title, entry.language)[0]

    def passage(self, entry, best=""):
        """Return `best` if given; else the summary, or the part of the text with most words."""
        if best:
            return self.marked(self.around(best), entry.language)[0]
        summary, count = self.marked(entry.summary, entry.language)
        if count or not self.terms or not entry.text:
            return summary or self.marked(clipped(entry.text, 0), entry.language)[0]
        passage, count = self.marked(self.around(entry.text), entry.language)
        return passage if count or not summary else summary

    def marked(self, text, language):
        """Return the text as safe HTML with <mark>, and how many words are marked."""
        if not text or not self.terms:
            return conditional_escape(text), 0
        spans = self.spans_in(text, language)
        parts, end, count = [], 0, 0
        for piece in PIECE.finditer(text):
            for first, last in spans(piece[0]):
                start, before = piece.start() + first, end
                end, count = piece.start() + last, count + 1
                parts += [conditional_escape(text[before:start]), "<mark>"]
                parts += [conditional_escape(text[start:end]), "</mark>"]
        parts.append(conditional_escape(text[end:]))
        return mark_safe("".join(parts)), count  # noqa: S308 - every part is escaped

    def spans_in(self, text, language):
        """Return the `Matcher.spans` for a text; it depends on which joint terms the text has."""
        whole = ()
        if self.joint:
            terms = set().union(*(analysed_piece(one, language)[0] for one in PIECE.findall(text)))
            whole = tuple(one for one in self.joint if terms.issuperset(term.text for term in one))
        if (language, whole) not in self.spans:
            matcher = Matcher(self.single.union(*whole), self.typed, language)
            self.spans[language, whole] = cache(matcher.spans)
        return self.spans[language, whole]

    def around(self, text):
        """Return the part of a text that most of the words seem to stand in."""
        lowered = text.lower()
        if len(text) <= SNIPPET or len(lowered) != len(text):
            return clipped(text, 0)
        for stems in self.stems:
            places = sorted({at for stem in stems if (at := lowered.find(stem)) >= 0})
            if places:
                windows = {at: lowered[at : at + SNIPPET] for at in places}
                best = max(places, key=lambda at: sum(stem in windows[at] for stem in stems))
                return clipped(text, best)
        return clipped(text, 0)


def stems_of(terms):
    """Return the beginnings of terms, to find them in a long text without analysing it."""
    return {term.text[: max(MIN_STEM, len(term.text) - 2)] for term in terms}


class Matcher:
    """Finds the words of a language that have one of the terms."""

    def __init__(self, terms, typed, language):
        self.typed, self.texts, self.language = typed, {term.text for term in terms}, language
        texts = defaultdict(set)
        for term in terms:
            texts[term.field].add(term.text)
        self.exact, self.folded = texts[Field.EXACT], texts[Field.FOLDED]
        self.lemmas, self.stems = texts[Field.LEMMA], texts[Field.STEM]
        self.parts = texts[Field.PART]

    def spans(self, piece):
        """Return [(start, end) of each match] in a piece of a text."""
        terms, tokens = analysed_piece(piece, self.language)
        if self.texts.isdisjoint(terms):
            return []
        return [(one.start, one.end) for one in tokens if self.matches(one)]

    def matches(self, token):
        """Return whether a token matches; a stop word has to have been typed as it is."""
        if not self.has_any(token.terms):
            return False
        if is_stop_word(token.terms.exact, token.text, self.language):
            return token.terms.exact in self.typed
        return True

    def has_any(self, terms):
        return (
            terms.exact in self.exact
            or not self.lemmas.isdisjoint(terms.lemmas)
            or not self.parts.isdisjoint(terms.parts)
            or not self.stems.isdisjoint(terms.stems)
            or not self.folded.isdisjoint(terms.folded)
        )


@lru_cache(CACHED_PIECES)
def analysed_piece(piece, language):
    """Return (the texts of all terms, the tokens) of a piece of a text."""
    tokens = tuple(analysis().analyse_text(piece, language))
    return tuple({term.text for token in tokens for term in token.terms.terms()}), tokens


def clipped(text, at):
    """Return about SNIPPET characters around a place, cut between words and marked with …."""
    start = max(0, at - SNIPPET // 4)
    if start:
        start = text.rfind(" ", 0, start) + 1
    end = text.rfind(" ", start, start + SNIPPET) if len(text) > start + SNIPPET else len(text)
    end = end if end > at else min(len(text), start + SNIPPET)
    passage = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{passage}{' …' if end < len(text) else ''}"
