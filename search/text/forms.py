"""The terms of a word, in Swedish or English: lemmas, stems and the parts of compounds."""

from dataclasses import replace
from functools import lru_cache

from .normalise import fold
from .stems import stem
from .terms import WordTerms
from .word_lists import FALSE_FRIENDS

_MIN_UNFOLDED = 4


class Forms:
    """Looks words up in the dictionaries of both languages, that of the text first."""

    def __init__(self, swedish, english):
        self.swedish = swedish
        self.english = english
        self.terms = lru_cache(maxsize=30_000)(self._terms)

    def _terms(self, word, language, joined=""):
        """Return the WordTerms of a normalised word.

        joined: the word together with the one that a hyphen joins it to (e-post: epost).
        """
        if language == "en" and word in FALSE_FRIENDS:
            return self._unknown(f"{word}~en", "en")
        terms = self._english(word) if language == "en" else self._swedish(word)
        if joined:
            whole = self.terms(joined, language)
            lemmas, parts = terms.lemmas + whole.lemmas, terms.parts + whole.parts
            terms = replace(
                terms, lemmas=tuple(dict.fromkeys(lemmas)), parts=tuple(dict.fromkeys(parts))
            )
        return terms

    def is_listed(self, word):
        """Return whether a dictionary has the word itself, in any form."""
        return bool(self.swedish.basic_forms(word) or self.english.basic_forms(word))

    def unfolded_lemmas(self, word):
        """Return the Swedish lemmas with diacritics of a word that may have been typed without."""
        if not word.isascii():
            return ()
        lemmas = self.swedish.basic_forms(word, True)
        if not lemmas:
            lemmas = compound_lemmas(self.swedish.parts(word, True))
        own = self.swedish.basic_forms(word)
        return tuple(lemma for lemma in lemmas if lemma not in own)

    def unfolded_constituents(self, word):
        """Return the parts, with diacritics, of a compound that may have been typed without."""
        return self._constituents(self.swedish.parts(word, True))[0] if word.isascii() else ()

    def _swedish(self, word):
        lemmas = self.swedish.basic_forms(word)
        return (
            (self._known_swedish(word, lemmas) if lemmas else None)
            or self._known_english(word)
            or self._compound(word)
            or self._without_diacritics(word)
            or self._unknown(word, "sv")
        )

    def _english(self, word):
        lemmas = self.swedish.basic_forms(word)
        return (
            self._known_english(word)
            or (self._known_swedish(word, lemmas) if lemmas else None)
            or self._compound(word)
            or self._unknown(word, "en")
        )

    def _known_swedish(self, word, lemmas):
        stems = [base for lemma in lemmas for base in self.swedish.related(lemma)]
        parts = self.swedish.parts(word)
        inner = [*lemmas, *self._part_terms(parts)]
        return _terms(word, lemmas, stems, inner, self._constituents(parts), known=True)

    def _known_english(self, word):
        lemmas = self.english.basic_forms(word)
        if not lemmas:
            return None
        return _terms(word, lemmas, [stem(lemmas[0], "en")], lemmas, known=True)

    def _compound(self, word):
        """Return the terms of a compound that no dictionary has."""
        parts = self.swedish.parts(word)
        if not parts:
            return None
        lemmas = compound_lemmas(parts)
        inner = [*lemmas, *self._part_terms(parts)]
        stems = [stem(word, "sv")]
        return _terms(word, lemmas, stems, inner, self._constituents(parts), known=True)

    def _without_diacritics(self, word):
        lemmas = self.unfolded_lemmas(word) if len(word) >= _MIN_UNFOLDED else ()
        if not lemmas:
            return None
        return _terms(word, (word, *lemmas), [stem(word, "sv")], (word, *lemmas))

    def _unknown(self, word, language):
        lemmas = [word]
        if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
            lemmas.append(word[:-1])
        return _terms(word, lemmas, [stem(word, language)], lemmas)

    def _constituents(self, parts):
        """Return the lemmas of the parts, and the same with the base of the last one, if any."""
        constituents = tuple(part.lemmas[0] for part in parts)
        bases = self.swedish.related(constituents[-1]) if constituents else ()
        return constituents, (*constituents[:-1], bases[0]) if bases else ()

    def _part_terms(self, parts):
        """Return the lemmas of the parts, their bases, and neighbouring parts joined."""
        found = [lemma for part in parts for lemma in part.lemmas]
        found += [base for part in parts for base in self.swedish.related(part.lemmas[0])]
        for first in range(len(parts)):
            for last in range(first + 1, len(parts)):
                found += compound_lemmas(parts[first : last + 1])
        return found


def compound_lemmas(parts):
    """Return the lemmas of a compound: its parts as they are, the last one as its lemmas."""
    if not parts:
        return ()
    before = "".join(part.surface for part in parts[:-1])
    return tuple(before + lemma for lemma in parts[-1].lemmas)


def _terms(word, lemmas, stems, parts, constituents=((), ()), known=False):
    folded = fold(word)
    lemmas = tuple(dict.fromkeys(lemmas))
    stems = tuple(dict.fromkeys(s for s in stems if s not in lemmas))
    parts = tuple(dict.fromkeys(parts))
    variants = () if folded == word else (folded,)
    return WordTerms(word, variants, lemmas, stems, parts, *constituents, known)


class English:
    """What the list of basic forms knows about an English word."""

    def __init__(self, lexicon):
        self._lexicon = lexicon

    def basic_forms(self, word):
        """Return the basic form of a word of the list; none for any other word."""
        variant = self._lexicon.spelled(word)
        if variant is None or not variant.lemma:
            return ()
        # The list gives written -> write, but also better -> good -> good.
        following = self._lexicon.spelled(variant.lemma)
        return ((following and following.lemma) or variant.lemma,)
