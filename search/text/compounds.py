"""Decompounding of Swedish words: snöröjning is snö and röjning, upphandling is one word.

The last part of a compound is its head, the one before it the modifier.
"""

from functools import lru_cache
from math import log2
from typing import NamedTuple

from .affixes import ENDS_COMPOUND, ONLY_IN_COMPOUND, VERB
from .families import PREFIXES, SUFFIXES, has_vowel, splits_of
from .normalise import fold

MIN_WHOLE, MAX_WHOLE = 5, 40
# How often parts are split again; the lists may be circular.
_MAX_DEPTH = 2
# The maximum mean cost of a part, tuned on judged splits: of a word of the dictionary, and of an
# unknown word, which is likelier to be a compound.
_MAX_COST, _MAX_COST_UNKNOWN = 2.8, 3.3
_LISTED, _UNLISTED, _GUESSED = 3.0, 5.0, 4.5
_NOUN = frozenset("BCGHIJ")


class Part(NamedTuple):
    """A part of a compound: its surface, and its lemmas, the likeliest first."""

    surface: str
    lemmas: tuple[str, ...]


class Compounds:
    """Splits words by the dictionary's compound flags and by how common their parts are.

    entries: the `swedish.Swedish` with the words. unaccented, in every method: the word may have
    been typed without diacritics.
    """

    def __init__(self, entries):
        self._entries = entries
        # Many words share their beginnings and ends; negative results are cached as well.
        self._modifier = lru_cache(maxsize=30_000)(self._find_modifier)
        self._guessed_modifier = lru_cache(maxsize=30_000)(self._guess_modifier)
        self._head = lru_cache(maxsize=30_000)(self._find_head)

    def split(self, word, unaccented=False):
        """Return the smallest parts of a word, two or more, or none if it is no compound."""
        lemmas = self._entries.basic_forms(word, unaccented)
        if lemmas and word not in lemmas:
            return _inflected(word, self._split_recursively(lemmas[0], False, _MAX_DEPTH))
        return self._split_recursively(word, unaccented, _MAX_DEPTH)

    def _split_recursively(self, word, unaccented, depth):
        """Return the parts of a lemma, each split again where it is a compound itself."""
        parts = []
        for part in self._likeliest_split(word, unaccented):
            basic = part.lemmas[0]
            smaller = self._split_recursively(basic, False, depth - 1) if depth else ()
            parts.extend(_inflected(part.surface, smaller) or (part,))
        return tuple(parts)

    def _likeliest_split(self, word, unaccented):
        """Return the parts that are words of the dictionary; a part may be a compound itself."""
        if not MIN_WHOLE <= len(word) <= MAX_WHOLE:
            return ()
        is_known = bool(self._entries.bases(word, unaccented))
        splits = self._splits(word, unaccented, is_known)
        parts, cost = min(splits, key=lambda split: split[1], default=((), 0))
        most = _MAX_COST - self._family_penalty(word) if is_known else _MAX_COST_UNKNOWN
        if not parts or cost > most * len(parts):
            return ()
        return parts if self._conjugation_agrees(word, parts[-1], unaccented) else ()

    def _conjugation_agrees(self, word, head, unaccented):
        """Return whether the verb of the word has the conjugation of the verb of its head.

        Snöröjning comes from snöröja, röjde as röja; ansökan from ansöka, sökte, not from öka.
        """
        lemmas = self._entries.basic_forms(word, unaccented)
        verbs = self._entries.related(lemmas[0]) if lemmas else ()
        heads = self._entries.related(head.lemmas[0])
        if not verbs:
            return True
        if not heads:  # lagring comes from lagra, and is no lag-ring
            return False
        whole, last = self._conjugation(verbs[0]), self._conjugation(heads[0])
        return not whole or not last or not whole.isdisjoint(last)

    def _conjugation(self, verb):
        variant = self._entries.lexicon.spelled(verb)
        return VERB.intersection(variant.flags) if variant else frozenset()

    def _family_penalty(self, word):
        """Return the penalty of a word with a large family: it is rather a word than a compound."""
        variant = self._entries.lexicon.spelled(word)
        return 0.3 * log2(1 + variant.as_modifier + variant.as_head) if variant else 0

    def _splits(self, word, unaccented, is_known):
        """Yield each ((modifier, head), the sum of their costs), of which less is likelier.

        is_known: whether the dictionary has the word.
        """
        for first, rest in splits_of(word):
            modifier = self._modifier(first, unaccented)
            if modifier is None and len(first) >= (6 if is_known else 4):
                modifier = self._guessed_modifier(first)
            head = self._head(rest, unaccented) if modifier else None
            if head:
                yield (modifier[0], head[0]), modifier[1] + head[1]

    def _find_modifier(self, part, unaccented):
        """Return (modifier, cost), or None if the dictionary has no such modifier."""
        if part in PREFIXES or not has_vowel(part):
            return None
        found = []
        for variant in self._entries.lexicon.variants(fold(part)):
            cost = _modifier_cost(variant)
            if cost is not None and (unaccented or variant.surface == part):
                found.append((cost, variant))
        if not found:
            return None
        cost, variant = min(found)
        return Part(variant.surface, self._origins(variant)), cost

    def _guess_modifier(self, part):
        """Return (noun with a usual link, cost) that the dictionary lacks, or None."""
        if part in PREFIXES:
            return None
        stems = [part, part.removesuffix("s"), part + "a", part + "e"]
        if part[-1] in "eous":
            stems += [part[:-1] + "a", part[:-1] + "e"]
        for stem in stems:
            variant = self._entries.lexicon.spelled(stem)
            if variant and _is_noun(variant) and "^" not in variant.flags:
                return Part(part, (stem,)), _GUESSED
        return None

    def _origins(self, variant):
        """Return the lemmas of a linking form, nouns first."""
        nouns = self._unlinked(variant.surface)
        origins = dict.fromkeys([*nouns, *variant.origins, variant.lemma or variant.surface])
        return tuple(sorted(origins, key=self._unlikeliness))

    def _unlinked(self, form):
        """Yield the nouns that the form is, with or without a letter that links (besöks, kost).

        The dictionary makes such forms of a verb (besöka, kosta) where both are possible.
        """
        for link in ("", "s", "e"):
            noun = self._entries.lexicon.spelled(form.removesuffix(link))
            if form.endswith(link) and noun and _is_noun(noun):
                yield noun.surface

    def _unlikeliness(self, word):
        """Return 0 for a noun, 1 for what is a verb as well, 2 for anything else."""
        variant = self._entries.lexicon.spelled(word)
        if variant is None or not _is_noun(variant):
            return 2
        return 0 if VERB.isdisjoint(variant.flags) else 1

    def _find_head(self, part, unaccented):
        """Return (head in any inflection, cost), or None."""
        if part in SUFFIXES or len(part) < 3 or not has_vowel(part):
            return None
        costs = [
            cost
            for base in self._entries.bases(part, unaccented)
            if (cost := _head_cost(base)) is not None
        ]
        if not costs:
            return None
        return Part(part, self._entries.basic_forms(part, unaccented) or (part,)), min(costs)


def _inflected(word, parts):
    """Return the parts of a lemma, with the last one as it stands in the inflected word."""
    if not parts:
        return ()
    before = sum(len(part.surface) for part in parts[:-1])
    return (*parts[:-1], Part(word[before:], parts[-1].lemmas))


def _is_noun(variant):
    if ONLY_IN_COMPOUND in variant.flags:
        return False
    return not _NOUN.isdisjoint(variant.flags) or (
        "D" in variant.flags and VERB.isdisjoint(variant.flags)
    )


def _modifier_cost(variant):
    length = len(variant.surface)
    common = min(log2(1 + variant.as_modifier), 7) / 2
    if variant.origins:
        return _LISTED - common + {2: 3, 3: 1}.get(length, 0)
    if variant.as_modifier > (2 if length > 2 else 20) and "^" not in variant.flags:
        return _UNLISTED - common + {2: 2, 3: 1}.get(length, 0)
    return None


def _head_cost(base):
    common = min(log2(1 + base.as_head), 7) / 2
    short = 1 if len(base.surface) == 3 else 0
    if base.surface in SUFFIXES:
        return None
    if ENDS_COMPOUND in base.flags:
        return _LISTED - common + short
    if base.as_head > 2 and "^" not in base.flags:
        return _UNLISTED - common + short
    return None
