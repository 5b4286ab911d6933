"""Reads what somebody typed and makes it a query."""

import re
from typing import NamedTuple

from .analysis import LANGUAGES, language_or_swedish
from .normalise import MAX_QUERY_CHARACTERS, MAX_QUERY_WORDS, clean, clip, fold
from .query import Alternative, Closeness, Kind, Query, WordGroup
from .stemming import stem
from .stopwords import is_framing, is_question, is_stop_word, languages_of
from .terms import Field, Term, WordTerms
from .tokens import RawWord, split_words

# How much a text is worth that has the word in this way.
EXACT, FOLDED, UNFOLDED, JOINED, LEMMA, LOOSE = 1.0, 0.8, 0.6, 0.9, 0.8, 0.7
STEM, PART, PART_STEM, APART, SYNONYM, RARELY = 0.5, 0.45, 0.3, 0.45, 0.5, 0.3

# Letters of their own: another word without the dots (får, far), which é and ü are not.
_DOTTED = frozenset("åäö")
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")


class _Word(NamedTuple):
    """A word of the query while it is read; `counts`: it is no stop word."""

    raw: RawWord
    terms: WordTerms
    counts: bool
    is_name: bool


class QueryReader:
    """Make queries of strings; any string is accepted and clipped before it is looked at."""

    def __init__(self, analysis):
        self._analysis = analysis

    def read(
        self,
        text,
        language,
        synonyms=None,
        names=None,
    ):
        """Return the query. The language is that of the page; words may be of another."""
        language = language_or_swedish(language)
        kept = clip(clean(text), MAX_QUERY_CHARACTERS)
        raw = list(split_words(kept))
        clipped = len(kept) < len(text.rstrip()) or len(raw) > MAX_QUERY_WORDS
        raw = raw[:MAX_QUERY_WORDS]
        spans = _name_spans([word.surface for word in raw], names)
        asked = is_question(kept, [word.surface for word in raw])
        words = self._words(raw, language, spans, asked)
        groups = self._groups(words, language, synonyms)
        return Query(
            kept,
            language,
            (*groups, *_quoted(kept, words)),
            tuple(tuple(word.surface for word in raw[slice(*span)]) for span in spans),
            clipped,
            asked,
            tuple(word.surface for word in raw),
        )

    def _words(self, raw, language, spans, asked):
        named = {at for start, end in spans for at in range(start, end)}
        shouting = all(word.text.isupper() for word in raw)
        languages = languages_of([word.surface for word in raw], language)
        plain = all(word.surface.isascii() for word in raw)

        def words(*left_out):
            for at, word in enumerate(raw):
                written = "" if shouting else word.text
                counts = at in named or not any(
                    says_nothing(word.surface, written, one, plain)
                    for one in languages
                    for says_nothing in left_out
                )
                terms = self._analysis.terms(word.surface, language)
                yield _Word(word, terms, counts, at in named)

        for left_out in ((is_stop_word, is_framing) if asked else (is_stop_word,), (is_stop_word,)):
            found = list(words(*left_out))
            if any(word.counts for word in found):
                return found
        return [word._replace(counts=True) for word in found]

    def _groups(self, words, language, synonyms):
        groups = [self._group(word, language) for word in words]
        more = [[] for _ in words]
        spanning = [*self._joined(words, language)]
        if synonyms:
            spanning += self._synonyms(words, language, synonyms)
        for start, end, alternative in spanning:
            for at in range(start, end):
                more[at].append(alternative)
        return tuple(
            group.with_alternatives(added)
            for word, group, added in zip(words, groups, more, strict=True)
            if word.counts
        )

    def _group(self, word, language):
        if word.is_name:
            alternatives = _as_name(word.terms)
        else:
            alternatives = [*as_word(word.terms), *self._as_seen(word.terms, language)]
        start, end = word.raw.start, word.raw.end
        group = WordGroup(word.raw.surface, start, end, (), word.is_name)
        return group.with_alternatives(alternatives)

    def _as_seen(self, terms, language):
        """Return alternatives for a word typed without dots, or of which only the stem is known."""
        word, forms = terms.exact, self._analysis.forms
        found = []
        # What only looks like a compound of other words is likelier one without its dots (karl).
        listed = forms.is_listed(word)
        weight = RARELY if listed else LOOSE
        for lemma in forms.loose_lemmas(word):
            found.append(_one(Kind.FOLDED, weight, Field.LEMMA, lemma))
            found.append(_one(Kind.FOLDED, weight / 2, Field.PART, lemma))
        if not listed:
            found += _apart(forms.loose_apart(word))
        if word.isascii():
            found.append(_one(Kind.FOLDED, FOLDED, Field.FOLDED, word))
        elif _DOTTED.isdisjoint(word) or not self._analysis.terms(fold(word), language).known:
            found.append(_one(Kind.FOLDED, UNFOLDED, Field.EXACT, fold(word)))
        for stemmed in {stem(w, language) for w in (word, *terms.lemmas)}:
            found.append(_one(Kind.STEM, RARELY, Field.STEM, stemmed))
            if not terms.known:
                found.append(_one(Kind.STEM, RARELY, Field.LEMMA, stemmed))
        return found

    def _joined(self, words, language):
        """Return neighbours written as one word, with the words that they cover."""
        found = []
        for at, (first, second) in _neighbours(words):
            whole = self._analysis.terms(first.raw.surface + second.raw.surface, language)
            found.append((at, at + 2, _one(Kind.JOINED, JOINED, Field.EXACT, whole.exact)))
            for lemma in whole.lemmas[: None if whole.known else 1]:
                found.append((at, at + 2, _one(Kind.JOINED, LEMMA, Field.LEMMA, lemma)))
        return found

    def _synonyms(self, words, language, synonyms):
        found = []
        for start, end, surfaces in _spans_of_synonyms(words, synonyms):
            terms = [self._readings(surface, language) for surface in surfaces]
            found += [(start, end, alternative) for alternative in _as_synonym(terms)]
        return found

    def _readings(self, surface, language):
        """Return what a word is found by in each language, that of the query first."""
        languages = dict.fromkeys((language, *LANGUAGES))
        return tuple(self._analysis.terms(surface, one) for one in languages)


def _neighbours(words):
    """Give the words that may be one word written apart, two and two, and where they begin."""
    for at, (first, second) in enumerate(zip(words, words[1:], strict=False)):
        if not first.raw.hyphen and not (first.counts and second.counts):
            continue
        if not first.is_name and not second.is_name:
            yield at, (first, second)


def _spans_of_synonyms(words, synonyms):
    """Give (where a phrase begins, where it ends, words of a phrase like it); chat gpt is one."""
    keys = [synonyms.keys(word.raw.surface) for word in words]
    for start in range(len(words)):
        for length, surfaces in synonyms.at(keys, start):
            yield start, start + length, surfaces
    for start, (first, second) in _neighbours(words):
        whole = synonyms.keys(first.raw.surface + second.raw.surface)
        for length, surfaces in synonyms.at([whole, *keys[start + 2 :]], 0):
            yield start, start + length + 1, surfaces


def _name_spans(surfaces, names):
    spans, at = [], 0
    while names and at < len(surfaces):
        length = names.length_at(surfaces, at)
        if length:
            spans.append((at, at + length))
        at += length or 1
    return spans


def _quoted(text, words):
    """Return a group for each phrase in quotes: its words as typed, in order."""
    groups = []
    for match in _QUOTED.finditer(text):
        inside = [w for w in words if match.start(1) <= w.raw.start < match.end(1)]
        if len(inside) > 1:
            terms = tuple(Term(Field.EXACT, word.raw.surface) for word in inside)
            phrase = Alternative(Kind.EXACT, EXACT, terms, Closeness.PHRASE)
            groups.append(WordGroup(match[1].strip(), match.start(1), match.end(1), (phrase,)))
    return groups


def _one(kind, weight, field, text):
    return Alternative(kind, weight, (Term(field, text),))


def _as_name(terms):
    """Return alternatives for a word of a name: as typed, without dots, in the genitive."""
    word = terms.exact
    return [
        _one(Kind.EXACT, EXACT, Field.EXACT, word),
        _one(Kind.FOLDED, FOLDED, Field.FOLDED, fold(word)),
        _one(Kind.FOLDED, UNFOLDED, Field.EXACT, fold(word)),
        _one(Kind.LEMMA, LEMMA, Field.LEMMA, word),
    ]


def as_word(terms):
    """Return alternatives for a word by what is known about it."""
    found = [_one(Kind.EXACT, EXACT, Field.EXACT, terms.exact)]
    for lemma in terms.lemmas:
        found.append(_one(Kind.LEMMA, LEMMA, Field.LEMMA, lemma))
        found.append(_one(Kind.PART, PART, Field.PART, lemma))
        found.append(_one(Kind.STEM, STEM, Field.STEM, lemma))
    for base in terms.stems:
        found.append(_one(Kind.STEM, STEM, Field.STEM, base))
        found.append(_one(Kind.STEM, STEM, Field.LEMMA, base))
        found.append(_one(Kind.STEM, PART_STEM, Field.PART, base))
    return found + _apart(terms.apart) + _apart(terms.apart_base)


def _apart(parts):
    """Return the alternative that a text has the parts of a compound as words of their own."""
    terms = tuple(Term(Field.PART, part) for part in dict.fromkeys(parts))
    return [Alternative(Kind.APART, APART, terms, Closeness.NEAR)] if len(terms) > 1 else []


def _as_synonym(words):
    """Return alternatives for a phrase that means the same; its words are read in each language.

    Only lemmas count in full: the same word found in two fields would count twice.
    """
    if len(words) > 1:
        terms = tuple(Term(Field.LEMMA, readings[0].lemmas[0]) for readings in words)
        return [Alternative(Kind.SYNONYM, SYNONYM, terms, Closeness.NEAR)]
    (readings,) = words
    lemmas = dict.fromkeys(terms.lemmas[0] for terms in readings)
    return [
        *(_one(Kind.SYNONYM, SYNONYM, Field.LEMMA, lemma) for lemma in lemmas),
        *(_one(Kind.SYNONYM, RARELY, Field.PART, lemma) for lemma in lemmas),
        _one(Kind.SYNONYM, RARELY, Field.EXACT, readings[0].exact),
    ]
