"""Groups of phrases that mean the same, found in a query in any form of their words."""

from collections import defaultdict
from typing import NamedTuple

from .analysis import LANGUAGES
from .tokens import split_words

MAX_PHRASE_WORDS = 6
# What names of deeds end in; who does it (lärare) is not what is done (lära).
_DEEDS = ("ing", "ation", "ande")


class Phrase(NamedTuple):
    """A phrase of a group: its words, and for each word all that it may be known by."""

    surfaces: tuple[str, ...]
    keys: tuple[frozenset[str], ...]


class Synonyms:
    """Groups of phrases, compiled once for many queries.

    groups: lists of phrases, for instance [["språkmodell", "LLM"], ["tal till text",
    "transkribering"]]. Each phrase stands for every other in its group, both ways.
    """

    def __init__(self, groups, analysis):
        self._analysis = analysis
        self._by_first = defaultdict(list)
        self._groups = []
        for group in groups:
            phrases = [phrase for text in group if (phrase := self._compile(text))]
            if len(phrases) > 1:
                self._add(phrases)

    def keys(self, surface):
        """Return what a word may be known by in a phrase: itself and its basic forms."""
        terms = [self._analysis.terms(surface, language) for language in LANGUAGES]
        return frozenset(key for word in terms for key in _keys(word))

    def at(self, keys, start):
        """Give (length of the phrase that begins at this word, words of a phrase like it)."""
        candidates = {
            id(entry): entry for key in sorted(keys[start]) for entry in self._by_first.get(key, ())
        }
        for phrase, group in candidates.values():
            length = len(phrase.keys)
            there = keys[start : start + length]
            if len(there) == length and not any(
                a.isdisjoint(b) for a, b in zip(there, phrase.keys, strict=True)
            ):
                for other in self._groups[group]:
                    if other is not phrase:
                        yield length, other.surfaces

    def _compile(self, text):
        surfaces = tuple(word.surface for word in split_words(text))[:MAX_PHRASE_WORDS]
        if not surfaces:
            return None
        return Phrase(surfaces, tuple(self.keys(one) | self._deed(one) for one in surfaces))

    def _deed(self, surface):
        """Return what is done, for the name of it: transkribering stands for transkribera too."""
        terms = self._analysis.terms(surface, "sv")
        is_deed = any(lemma.endswith(_DEEDS) for lemma in terms.lemmas)
        return frozenset(terms.stems if is_deed and terms.known else ())

    def _add(self, phrases):
        group = len(self._groups)
        self._groups.append(phrases)
        for phrase in phrases:
            entry = (phrase, group)
            for key in phrase.keys[0]:
                self._by_first[key].append(entry)


def _keys(word):
    return (word.exact, *word.folded, *word.lemmas)
