"""Synonym groups and names, which are matched in queries."""

from collections import defaultdict
from typing import NamedTuple

from .analysis import LANGUAGES
from .normalise import fold
from .tokens import split_words
from .word_lists import FALSE_FRIENDS

MAX_PHRASE_WORDS = 6
# Suffixes of names of actions; the name of an agent (lärare) is no synonym of the verb (lära).
_ACTIONS = ("ing", "ation", "ande")


class Names:
    """Names of organisations: compared without diacritics, never inflected or corrected."""

    def __init__(self, names=()):
        self._by_first = defaultdict(list)
        for name in names:
            words = tuple(fold(word.surface) for word in split_words(name))
            if words and words not in self._by_first[words[0]]:
                self._by_first[words[0]].append(words)
        for found in self._by_first.values():
            found.sort(key=len, reverse=True)

    def length_at(self, surfaces, at):
        """Return how many words the longest name has that begins at this word; 0 for none."""
        for words in self._by_first.get(fold(surfaces[at]), ()):
            there = tuple(fold(surface) for surface in surfaces[at : at + len(words)])
            if there == words:
                return len(words)
        return 0


class Phrase(NamedTuple):
    """A phrase of a group: its words, the lemmas and forms that each is known by, its language."""

    surfaces: tuple[str, ...]
    keys: tuple[frozenset[str], ...]
    language: str


class Span(NamedTuple):
    """A phrase of a synonym group in the query, and the other phrases of its group."""

    start: int
    end: int
    phrase: Phrase
    others: tuple[Phrase, ...]


class Synonyms:
    """Groups of phrases, compiled once for many queries.

    groups: lists of (phrase, language), for instance [[("språkmodell", "sv"), ("LLM", "en")]]. Each
    phrase of a group stands for all others, in both directions.
    """

    def __init__(self, groups, analysis):
        self._analysis = analysis
        self._by_first_word = defaultdict(list)
        for group in groups:
            phrases = [one for text, language in group if (one := self._compile(text, language))]
            for phrase in phrases if len(phrases) > 1 else ():
                others = tuple(other for other in phrases if other is not phrase)
                for key in phrase.keys[0]:
                    self._by_first_word[key].append((phrase, others))

    def keys(self, surface):
        """Return what a word may be known by: itself and its lemmas, in any language."""
        terms = [self._analysis.terms(surface, language) for language in LANGUAGES]
        return frozenset(key for word in terms for key in _keys(word))

    def starting_at(self, keys, start):
        """Yield (phrase, other phrases of its group) for each phrase that starts at this word.

        keys: those of each word of a query.
        """
        entries = [one for key in sorted(keys[start]) for one in self._by_first_word.get(key, ())]
        for phrase, others in {id(phrase): (phrase, others) for phrase, others in entries}.values():
            words = keys[start : start + len(phrase.keys)]
            if len(words) == len(phrase.keys) and not any(
                own.isdisjoint(wanted) for own, wanted in zip(words, phrase.keys, strict=True)
            ):
                yield phrase, others

    def with_prefix(self, prefix):
        """Return the phrases of each group one of whose words starts with a normalised prefix."""
        found = {}
        for entries in self._by_first_word.values():
            for phrase, others in entries:
                if any(surface.startswith(prefix) for surface in phrase.surfaces):
                    found |= dict.fromkeys((phrase, *others))
        return list(found)

    def _compile(self, text, language):
        surfaces = tuple(word.surface for word in split_words(text))[:MAX_PHRASE_WORDS]
        if not surfaces:
            return None
        keys = tuple(self._phrase_keys(one, language) for one in surfaces)
        return Phrase(surfaces, keys, language)

    def _phrase_keys(self, surface, language):
        """Return the keys of a word of a phrase, with the verb of an action's name.

        A false friend is known in its own language alone: English "personal" is not staff.
        """
        terms = self._analysis.terms(surface, language)
        keys = frozenset(_keys(terms)) if surface in FALSE_FRIENDS else self.keys(surface)
        swedish = self._analysis.terms(surface, "sv")
        is_action = any(lemma.endswith(_ACTIONS) for lemma in swedish.lemmas)
        return keys | frozenset(swedish.stems if is_action and swedish.known else ())


def _keys(word):
    return (word.exact, *word.folded, *word.lemmas)


def synonym_spans(raw, synonyms, language):
    """Return the Spans of the RawWords of a query; "chat gpt" is found as chatgpt too."""
    keys = [synonyms.keys(word.surface) for word in raw]
    found = []
    for start in range(len(raw)):
        for phrase, others in synonyms.starting_at(keys, start):
            found.append(Span(start, start + len(phrase.keys), phrase, others))
    for start, (first, second) in enumerate(zip(raw, raw[1:], strict=False)):
        whole = synonyms.keys(first.surface + second.surface)
        for phrase, others in synonyms.starting_at([whole, *keys[start + 2 :]], 0):
            found.append(Span(start, start + len(phrase.keys) + 1, phrase, others))
    return [span for span in found if _is_in_language(span, found, raw, language)]


def _is_in_language(span, spans, raw, language):
    """Return whether a false friend is in the language of the phrase that it matches.

    Its language is that of the page, unless it belongs to a longer phrase ("personal data").
    """
    if span.end - span.start > 1 or raw[span.start].surface not in FALSE_FRIENDS:
        return True
    return span.phrase.language == (language_of_phrase(span.start, spans) or language)


def language_of_phrase(at, spans):
    """Return the language of the longest phrase of several words around a word, or None."""
    around = [one for one in spans if one.start <= at < one.end and one.end - one.start > 1]
    longest = max(around, key=lambda span: span.end - span.start, default=None)
    return longest and longest.phrase.language
