"""A read-only lexicon in a marisa-trie: loaded in no time, and shared by all processes by mmap."""

import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import marisa_trie

from .normalise import fold


class Variant(NamedTuple):
    """What is known about one spelling.

    surface: the word in lower case, with its diacritics.
    flags: hunspell's inflection and compound flags; "^" if it is only ever capitalised.
    lemma: the basic form by simplemma, "" if simplemma does not have the word.
    origins: basic forms of the words that this is the linking form of (handlings: handling).
    as_modifier, as_head: of how many compounds of the dictionary it is the first, the last part.
    """

    surface: str
    flags: str = ""
    lemma: str = ""
    origins: tuple[str, ...] = ()
    as_modifier: int = 0
    as_head: int = 0

    def encode(self):
        """Return the variant as bytes; `decode` is the inverse."""
        origins, first, last = "/".join(self.origins), self.as_modifier or "", self.as_head or ""
        return f"{self.surface},{self.flags},{self.lemma},{origins},{first},{last}".encode()

    @classmethod
    def decode(cls, value):
        surface, flags, lemma, origins, first, last = value.decode().split(",")
        parts = tuple(origins.split("/")) if origins else ()
        return cls(surface, flags, lemma, parts, int(first or 0), int(last or 0))


class Lexicon:
    """Looks up words in a trie {word without diacritics: variants}."""

    def __init__(self, trie):
        self._trie = trie
        # Splitting compounds looks up the same substrings again and again, most of them in vain.
        self.variants = lru_cache(maxsize=30_000)(self._variants)
        self.spelled = lru_cache(maxsize=30_000)(self._spelled)

    @classmethod
    def build(cls, variants):
        return cls(marisa_trie.BytesTrie((fold(one.surface), one.encode()) for one in variants))

    @classmethod
    def open(cls, path):
        """Map a file into memory. Raises OSError if it is missing, RuntimeError if it is broken."""
        trie = marisa_trie.BytesTrie()
        trie.mmap(str(path))
        return cls(trie)

    def save(self, path):
        """Write the file atomically, readable for all users."""
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        os.close(handle)
        try:
            self._trie.save(temporary)
            os.chmod(temporary, 0o644)
            os.replace(temporary, path)
        finally:
            Path(temporary).unlink(missing_ok=True)

    def _variants(self, key):
        """Return the variants of a word without diacritics, those with diacritics first."""
        found = map(Variant.decode, self._trie.get(key, ()))
        return tuple(sorted(found, key=lambda variant: variant.surface, reverse=True))

    def _spelled(self, word):
        """Return the variant with exactly this spelling, or None."""
        for variant in self.variants(word if word.isascii() else fold(word)):
            if variant.surface == word:
                return variant
        return None
