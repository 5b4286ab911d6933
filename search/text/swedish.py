"""Swedish words by dictionary: basic forms, related words and parts of compounds."""

from functools import lru_cache

from .affixes import INFLECTION, ONLY_IN_COMPOUND, VERB
from .compounds import Compounds
from .dictionaries import UNCOUNTABLE
from .normalise import fold
from .stems import base_words

_MAX_LEMMAS = 4
_AGENT = "T"
_SINGULAR = frozenset("BCDE")
_ADJECTIVE = frozenset("LMOQ")


class Swedish:
    """What the dictionaries know about a Swedish word.

    unaccented, in every method: the word may have been typed without diacritics.
    """

    def __init__(self, lexicon, affixes):
        self.lexicon = lexicon
        self._affixes = affixes
        self._compounds = Compounds(self)
        self.bases = lru_cache(maxsize=10_000)(self._bases)
        self.basic_forms = lru_cache(maxsize=10_000)(self._basic_forms)

    def _bases(self, word, unaccented=False):
        """Return the dictionary entries that the word is a form of, itself first."""
        folded = fold(word)
        found = [v for v in self._spellings(word, unaccented) if _is_entry(v)]
        agents = []
        for stem, rule in self._affixes.candidates(folded):
            for variant in self.lexicon.variants(stem):
                if rule.flag in variant.flags and _is_entry(variant):
                    form = rule.apply(variant.surface)
                    if form == word or (unaccented and form and fold(form) == folded):
                        (agents if rule.flag == _AGENT else found).append(variant)
        # Användare is a word of its own, and a form of använda only if it were not.
        return tuple(dict.fromkeys(found or agents))

    def _basic_forms(self, word, unaccented=False):
        """Return the basic forms of a word that is in the dictionaries, in any form; else none."""
        if word in UNCOUNTABLE:
            return (UNCOUNTABLE[word],)
        found = {}
        bases = self.bases(word, unaccented)
        for base in bases:
            # Entries without a paradigm are often forms of another word (kyrkogården).
            if not INFLECTION.isdisjoint(base.flags) or base.lemma in ("", base.surface):
                found[base.surface] = None
        spellings = self._spellings(word, unaccented)
        if not spellings and word.endswith("s"):  # the list leaves regular genitives out
            spellings = self._spellings(word[:-1], unaccented)
        for variant in (*bases, *spellings):
            if not _is_basic(variant):
                found.update(dict.fromkeys(self._listed(variant)))
        if not found and word.endswith("s") and len(word) > 3:
            return self.basic_forms(word[:-1], unaccented)
        if not found:
            for variant in self._spellings(word, unaccented):
                found.update(dict.fromkeys(variant.origins))
        return tuple(found)[:_MAX_LEMMAS]

    def related(self, lemma):
        """Return the words that a basic form is derived from (upphandling: upphandla)."""
        return base_words(lemma, self._is_verb, self._is_adjective)

    def parts(self, word, unaccented=False):
        """Return the parts of a compound, or none."""
        return self._compounds.split(word, unaccented)

    def _spellings(self, word, unaccented):
        return [v for v in self.lexicon.variants(fold(word)) if unaccented or v.surface == word]

    def _listed(self, variant):
        """Follow the list of basic forms: utvecklade, utvecklad, utveckla; stop at a basic form.

        Where the list leads back (dalsk, dalska, dalsk) both are basic forms.
        """
        first = variant
        for _ in range(3):
            following = self.lexicon.spelled(variant.lemma)
            if following is None or following.surface == variant.surface:
                break
            if following.lemma == variant.surface:
                return following.surface, variant.surface
            variant = following
            if _is_basic(variant):
                break
        return (variant.surface,) if first.lemma or _is_entry(first) else ()

    def _is_verb(self, word):
        variant = self.lexicon.spelled(word)
        if variant is not None and not VERB.isdisjoint(variant.flags):
            return True
        present = (word + "r", word[:-1] + "er") if word.endswith("a") else ()
        listed = (self.lexicon.spelled(form) for form in present)
        return any(word == variant.lemma for variant in listed if variant)

    def _is_adjective(self, word):
        variant = self.lexicon.spelled(word)
        return variant is not None and not _ADJECTIVE.isdisjoint(variant.flags)


def _is_basic(variant):
    """Return whether it is a singular noun or an infinitive, whatever the list says."""
    if VERB.isdisjoint(variant.flags):
        return not _SINGULAR.isdisjoint(variant.flags)
    return variant.surface.endswith("a")


def _is_entry(variant):
    """Return whether it is a word with a paradigm, and not only a part of compounds."""
    flags = variant.flags
    if ONLY_IN_COMPOUND in flags:
        return False
    return "Y" in flags or "X" in flags or not INFLECTION.isdisjoint(flags)
