"""Swedish words by dictionary: basic forms, related words and parts of compounds."""

from functools import lru_cache

from .affixes import INFLECTION, ONLY_IN_COMPOUND, VERB, Affixes
from .compounds import Compounds, Part
from .derivations import base_words
from .lexicon import Lexicon, Variant
from .normalise import fold

_MAX_LEMMAS = 4
_ADJECTIVE = frozenset("LMOQ")


class Swedish:
    """What the dictionaries know about a Swedish word.

    `loose` in every method: the word was typed without dots, and what is found may have them.
    """

    def __init__(self, lexicon: Lexicon, affixes: Affixes):
        self.lexicon = lexicon
        self._affixes = affixes
        self._compounds = Compounds(self)
        self.bases = lru_cache(maxsize=30_000)(self._bases)
        self.basic_forms = lru_cache(maxsize=30_000)(self._basic_forms)

    def _bases(self, word: str, loose: bool = False) -> tuple[Variant, ...]:
        """Return the dictionary entries that the word is a form of, itself first."""
        folded = fold(word)
        found = [v for v in self._spellings(word, loose) if _is_entry(v)]
        for stem, rule in self._affixes.candidates(folded):
            for variant in self.lexicon.variants(stem):
                if rule.flag in variant.flags and _is_entry(variant):
                    form = rule.apply(variant.surface)
                    if form == word or (loose and form and fold(form) == folded):
                        found.append(variant)
        return tuple(dict.fromkeys(found))

    def _basic_forms(self, word: str, loose: bool = False) -> tuple[str, ...]:
        """Return the basic forms of a word that is in the dictionaries, in any form; else none."""
        found: dict[str, None] = {}
        bases = self.bases(word, loose)
        for base in bases:
            # Entries without a paradigm are often forms of another word (kyrkogården).
            if not INFLECTION.isdisjoint(base.flags) or base.lemma in ("", base.surface):
                found[base.surface] = None
        for base in bases:
            found.update(dict.fromkeys(self._listed(base.surface)))
        for variant in self._spellings(word, loose):
            if variant.lemma:
                found.update(dict.fromkeys(self._listed(variant.surface)))
        if not found and word.endswith("s") and len(word) > 3:
            return self.basic_forms(word[:-1], loose)
        if not found:
            for variant in self._spellings(word, loose):
                found.update(dict.fromkeys(variant.origins))
        return tuple(found)[:_MAX_LEMMAS]

    def related(self, lemma: str) -> tuple[str, ...]:
        """Return the words that a basic form is derived from (upphandling: upphandla)."""
        return base_words(lemma, self._is_verb, self._is_adjective)

    def parts(self, word: str, loose: bool = False) -> tuple[Part, ...]:
        """Return the parts of a compound, or none."""
        return self._compounds.split(word, loose)

    def _spellings(self, word: str, loose: bool) -> list[Variant]:
        return [v for v in self.lexicon.variants(fold(word)) if loose or v.surface == word]

    def _listed(self, form: str) -> tuple[str, ...]:
        """Follow the list of basic forms to its end: utvecklade, utvecklad, utveckla."""
        word = form
        for _ in range(3):
            variant = self.lexicon.spelled(word)
            if variant is None or variant.lemma in ("", word):
                break
            word = variant.lemma
        return (word,)

    def _is_verb(self, word: str) -> bool:
        variant = self.lexicon.spelled(word)
        if variant is not None and not VERB.isdisjoint(variant.flags):
            return True
        present = (word + "r", word[:-1] + "er") if word.endswith("a") else ()
        return any(word in self._listed(form) for form in present)

    def _is_adjective(self, word: str) -> bool:
        variant = self.lexicon.spelled(word)
        return variant is not None and not _ADJECTIVE.isdisjoint(variant.flags)


def _is_entry(variant: Variant) -> bool:
    """Tell whether it is a word with a paradigm, and not only a part of compounds."""
    flags = variant.flags
    if ONLY_IN_COMPOUND in flags:
        return False
    return "Y" in flags or "X" in flags or not INFLECTION.isdisjoint(flags)
