"""Morphological family sizes: of how many compounds of the dictionary a word is a part.

They stand in for word frequencies: a part of many compounds is likely to be a part of another one,
unlike a substring by chance (rap-port). The measure is that of Schreuder and Baayen, "How complex
simplex words can be" (1997), for modifiers (first parts) and heads (last parts) separately.
"""

from collections import Counter
from functools import lru_cache

from .affixes import INFLECTION
from .word_lists import word_list

_PLURAL = frozenset("FGHIJ")
VOWELS = frozenset("aeiouyåäöéáàèêüæø")

_PARTICLES = word_list("prefixes", "particles")
# A particle with an s is no linked noun either (ans-ökan, bes-lag).
PREFIXES = (
    _PARTICLES
    | {f"{particle}s" for particle in _PARTICLES if len(particle) > 1}
    | word_list("prefixes", "foreign")
)
SUFFIXES = word_list("suffixes")
MIN_WHOLE = 6


@lru_cache
def is_compatible_inflection(whole, head):
    """Return whether a word with these flags can be a compound whose last part has those.

    A compound is inflected as its last part: rapport, rapporter is no port, portar. Where the
    dictionary is silent about the last part, or about its plural, the rest decides.
    """
    known = INFLECTION.intersection(head)
    unlike = INFLECTION.intersection(whole) - known - {"A"}
    return not unlike or not known or (unlike <= _PLURAL and _PLURAL.isdisjoint(known))


def has_vowel(part):
    """Return whether a part has a vowel."""
    return not VOWELS.isdisjoint(part)


def splits_of(word):
    """Yield every (first, rest), with the third of three equal consonants back (tillägg)."""
    for at in range(2, len(word) - 1):
        first, rest = word[:at], word[at:]
        yield first, rest
        if first[-1] == first[-2] and first[-1] not in VOWELS:
            yield first, first[-1] + rest


def family_sizes(flags, modifiers, forms):
    """Return two Counters: in how many entries each modifier, and each head, is a part.

    flags: the dictionary; modifiers: what it lets begin a compound; forms: all forms of words.
    """
    as_modifier, as_head = Counter(), Counter()
    for word, found in flags.items():
        if len(word) < MIN_WHOLE or not found:
            continue
        for modifier, head in splits_of(word):
            if head not in flags or head in SUFFIXES or modifier in PREFIXES or len(head) < 3:
                continue
            if not is_compatible_inflection(found, flags[head]):
                continue
            if modifier in modifiers or _may_be_modifier(modifier, flags, forms):
                as_modifier[modifier] += 1
                as_head[head] += 1
    return as_modifier, as_head


def _may_be_modifier(part, flags, forms):
    """Return whether it is a word of three letters, or any form of a longer one (gatu, lånings)."""
    if len(part) < 4:
        return bool(flags.get(part))
    return part in flags or part in forms or (part[-1] == "s" and part[:-1] in flags)
