"""Query analysis: from what somebody typed to groups of weighted alternatives."""

import re
from typing import NamedTuple

from .analysis import LANGUAGES, language_or_swedish
from .normalise import MAX_QUERY_CHARACTERS, MAX_QUERY_WORDS, clean, clip, fold
from .query import Alternative, Closeness, Kind, Query, WordGroup
from .stems import stem
from .synonyms import language_of_phrase, synonym_spans
from .terms import Field, Term, WordTerms
from .tokens import RawWord, split_words
from .word_lists import FALSE_FRIENDS, is_framing, is_question, is_stop_word, languages_of

# Weights of the alternatives of a word, by how they were derived from it.
EXACT, FOLDED, UNFOLDED, JOINED, LEMMA, UNFOLDED_LEMMA = 1.0, 0.8, 0.6, 0.9, 0.8, 0.7
STEM, PART, PART_STEM, CONSTITUENTS, SYNONYM, RARE = 0.5, 0.45, 0.3, 0.45, 0.5, 0.3
MAX_PART_SYNONYMS = 6

# Without its diacritic, each of these letters makes another word (får, far); é and ü do not.
_DISTINCT_LETTERS = frozenset("åäö")
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")


class _Word(NamedTuple):
    """A word of the query while it is read; counts: whether it is searched for."""

    raw: RawWord
    terms: WordTerms
    counts: bool
    is_name: bool


class QueryReader:
    """Makes Queries of strings; any string is accepted, and clipped first."""

    def __init__(self, analysis):
        self._analysis = analysis

    def read(self, text, language, synonyms=None, names=None):
        """Return the Query of a text; `language` is that of the page, words may be of another."""
        language = language_or_swedish(language)
        kept = clip(clean(text), MAX_QUERY_CHARACTERS)
        raw = list(split_words(kept))
        clipped = len(kept) < len(text.rstrip()) or len(raw) > MAX_QUERY_WORDS
        raw = raw[:MAX_QUERY_WORDS]
        surfaces = [word.surface for word in raw]
        names = _name_spans(surfaces, names)
        is_asked = is_question(kept, surfaces)
        spans = synonym_spans(raw, synonyms, language) if synonyms else []
        words = self._words(raw, language, names, spans, is_asked)
        groups = (*self._groups(words, language, spans, synonyms), *_quoted(kept, words))
        return Query(
            kept,
            language,
            # A word that is repeated counts once.
            tuple({group.surface: group for group in groups}.values()),
            tuple(tuple(surfaces[slice(*span)]) for span in names),
            clipped,
            is_asked,
            synonyms=synonyms,
        )

    def _words(self, raw, language, names, spans, is_asked):
        named = {at for start, end in names for at in range(start, end)}
        is_uppercase = all(word.text.isupper() for word in raw)
        languages = languages_of([word.surface for word in raw], language)
        plain = all(word.surface.isascii() for word in raw)

        def words(*filters):
            for at, word in enumerate(raw):
                written = "" if is_uppercase else word.text
                counts = at in named or not any(
                    is_filtered(word.surface, written, one, plain)
                    for one in languages
                    for is_filtered in filters
                )
                own = language
                if word.surface in FALSE_FRIENDS:
                    own = language_of_phrase(at, spans) or languages[0]
                yield _Word(word, self._analysis.terms_of(word, own), counts, at in named)

        filters = (is_stop_word, is_framing) if is_asked else (is_stop_word,)
        for some in (filters, (is_stop_word,)):
            found = list(words(*some))
            if any(word.counts for word in found):
                return found
        return [word._replace(counts=True) for word in found]

    def _groups(self, words, language, spans, synonyms):
        added = [[] for _ in words]
        for start, end, alternative in self._joined(words, language):
            for at in range(start, end):
                added[at].append(alternative)
        for span in spans:
            alternatives = [one for other in span.others for one in self._as_synonym(other)]
            for at in range(span.start, span.end):
                added[at] += alternatives
        groups = []
        for word, more in zip(words, added, strict=True):
            if word.counts:
                group = self._group(word, language).with_alternatives(more)
                parts = self._part_synonyms(word.terms, synonyms) if synonyms else []
                groups.append(group.with_alternatives(parts))
        return tuple(groups)

    def _group(self, word, language):
        if word.is_name:
            alternatives = _as_name(word.terms)
        elif word.raw.pieces:
            alternatives = [*as_word(word.terms), *_as_phrase(word.raw.pieces)]
        else:
            alternatives = [*as_word(word.terms), *self._folded_alternatives(word.terms, language)]
        start, end = word.raw.start, word.raw.end
        group = WordGroup(word.raw.surface, start, end, (), word.is_name)
        return group.with_alternatives(alternatives)

    def _folded_alternatives(self, terms, language):
        """Return alternatives without regard to diacritics and endings."""
        word, forms = terms.exact, self._analysis.forms
        found = []
        # A word of the dictionary is seldom another one without its diacritics (karl, kärl).
        is_listed = forms.is_listed(word)
        weight = RARE if is_listed else UNFOLDED_LEMMA
        for lemma in forms.unfolded_lemmas(word):
            found.append(_single(Kind.FOLDED, weight, Field.LEMMA, lemma))
            found.append(_single(Kind.FOLDED, weight / 2, Field.PART, lemma))
        if not is_listed:
            found += _as_constituents(forms.unfolded_constituents(word))
        if word.isascii():
            found.append(_single(Kind.FOLDED, FOLDED, Field.FOLDED, word))
        elif (
            _DISTINCT_LETTERS.isdisjoint(word)
            or not self._analysis.terms(fold(word), language).known
        ):
            found.append(_single(Kind.FOLDED, UNFOLDED, Field.EXACT, fold(word)))
        for stemmed in dict.fromkeys(stem(one, language) for one in (word, *terms.lemmas)):
            found.append(_single(Kind.STEM, RARE, Field.STEM, stemmed))
            if not terms.known:
                found.append(_single(Kind.STEM, RARE, Field.LEMMA, stemmed))
        return found

    def _joined(self, words, language):
        """Return (start, end, alternative) of neighbours as one word: snö röjning, snöröjning."""
        found = []
        for at, (first, second) in _neighbours(words):
            whole = self._analysis.terms(first.raw.surface + second.raw.surface, language)
            found.append((at, at + 2, _single(Kind.JOINED, JOINED, Field.EXACT, whole.exact)))
            for lemma in whole.lemmas[: None if whole.known else 1]:
                found.append((at, at + 2, _single(Kind.JOINED, LEMMA, Field.LEMMA, lemma)))
        return found

    def _as_synonym(self, phrase):
        """Return alternatives for a phrase of the same group, read in its own language.

        A single word is read in every language, for names and loanwords.
        """
        if len(phrase.surfaces) > 1:
            words = (self._analysis.terms(one, phrase.language) for one in phrase.surfaces)
            terms = tuple(Term(Field.LEMMA, word.lemmas[0]) for word in words)
            return [Alternative(Kind.SYNONYM, SYNONYM, terms, Closeness.NEAR)]
        surface = phrase.surfaces[0]
        languages = dict.fromkeys((phrase.language, *LANGUAGES))
        if surface in FALSE_FRIENDS:
            languages = (phrase.language,)
        readings = [self._analysis.terms(surface, one) for one in languages]
        lemmas = dict.fromkeys(terms.lemmas[0] for terms in readings)
        return [
            *(_single(Kind.SYNONYM, SYNONYM, Field.LEMMA, lemma) for lemma in lemmas),
            *(_single(Kind.SYNONYM, RARE, Field.PART, lemma) for lemma in lemmas),
            _single(Kind.SYNONYM, RARE, Field.EXACT, readings[0].exact),
        ]

    def _part_synonyms(self, terms, synonyms):
        """Return alternatives with a part of a compound replaced by a synonym: kötid, väntetid."""
        found = []
        for at, part in enumerate(terms.constituents if len(terms.constituents) > 1 else ()):
            for phrase, others in synonyms.starting_at([synonyms.keys(part)], 0):
                rest = [one for place, one in enumerate(terms.constituents) if place != at]
                for other in others if phrase.language == "sv" else ():
                    if len(other.surfaces) == 1 and other.language == "sv":
                        found.append(self._with_part(rest, other.surfaces[0]))
        return found[:MAX_PART_SYNONYMS]

    def _with_part(self, rest, part):
        lemma = self._analysis.terms(part, "sv").lemmas[0]
        terms = (Term(Field.PART, lemma), *(Term(Field.PART, one) for one in rest))
        # A known part does not make the whole word one of the site's field.
        return Alternative(Kind.CONSTITUENTS, RARE, terms, Closeness.NEAR)


def _neighbours(words):
    """Yield (place, two words) for each two that may be one word written apart."""
    for at, (first, second) in enumerate(zip(words, words[1:], strict=False)):
        if not first.raw.hyphen and not (first.counts and second.counts):
            continue
        if not first.is_name and not second.is_name:
            yield at, (first, second)


def _name_spans(surfaces, names):
    spans, at = [], 0
    while names and at < len(surfaces):
        length = names.length_at(surfaces, at)
        if length:
            spans.append((at, at + length))
        at += length or 1
    return spans


def _quoted(text, words):
    """Return a WordGroup for each phrase in quotation marks, its words as typed, in order."""
    groups = []
    for match in _QUOTED.finditer(text):
        inside = [w.terms.exact for w in words if match.start(1) <= w.raw.start < match.end(1)]
        if len(inside) > 1:
            phrase = Alternative(Kind.EXACT, EXACT, _exact_terms(inside), Closeness.PHRASE)
            groups.append(WordGroup(match[1].strip(), match.start(1), match.end(1), (phrase,)))
    return groups


def _exact_terms(surfaces):
    return tuple(Term(Field.EXACT, surface) for surface in surfaces)


def _single(kind, weight, field, text):
    return Alternative(kind, weight, (Term(field, text),))


def _as_name(terms):
    """Return alternatives for a word of a name: as typed, without diacritics, in the genitive."""
    word = terms.exact
    return [
        _single(Kind.EXACT, EXACT, Field.EXACT, word),
        _single(Kind.FOLDED, FOLDED, Field.FOLDED, fold(word)),
        _single(Kind.FOLDED, UNFOLDED, Field.EXACT, fold(word)),
        _single(Kind.LEMMA, LEMMA, Field.LEMMA, word),
    ]


def _as_phrase(pieces):
    """Return the alternative that the pieces of a host name stand next to each other: My AI."""
    if len(pieces) < 2:
        return []
    return [Alternative(Kind.CONSTITUENTS, CONSTITUENTS, _exact_terms(pieces), Closeness.PHRASE)]


def as_word(terms):
    """Return alternatives for a word by its lemmas, stems and parts."""
    found = [_single(Kind.EXACT, EXACT, Field.EXACT, terms.exact)]
    for lemma in terms.lemmas:
        found.append(_single(Kind.LEMMA, LEMMA, Field.LEMMA, lemma))
        found.append(_single(Kind.PART, PART, Field.PART, lemma))
        found.append(_single(Kind.STEM, STEM, Field.STEM, lemma))
    for base in terms.stems:
        found.append(_single(Kind.STEM, STEM, Field.STEM, base))
        found.append(_single(Kind.STEM, STEM, Field.LEMMA, base))
        found.append(_single(Kind.STEM, PART_STEM, Field.PART, base))
    return found + _as_constituents(terms.constituents) + _as_constituents(terms.constituents_base)


def _as_constituents(parts):
    """Return the alternative that a text has the parts of a compound as separate words."""
    terms = tuple(Term(Field.PART, part) for part in dict.fromkeys(parts))
    if len(terms) < 2:
        return []
    return [Alternative(Kind.CONSTITUENTS, CONSTITUENTS, terms, Closeness.NEAR)]
