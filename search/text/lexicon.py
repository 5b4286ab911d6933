"""A read-only table of what the dictionaries know about words, shared by all processes.

One line for each word without dots, in buckets by checksum, mapped into memory from a file: it
loads in no time, forks safely and is in memory once however many processes read it.
"""

import mmap
import os
import struct
import tempfile
import zlib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from .normalise import fold

_MAGIC = b"nodenw01"
_HEADER = struct.Struct("<8sI")
_OFFSET, _BOUNDS = struct.Struct("<I"), struct.Struct("<II")
_LINES_A_BUCKET = 4


class Variant(NamedTuple):
    """What is known about one spelling.

    surface: the word in lower case, with its dots.
    flags: hunspell's inflection and compound flags; "^" if it is only ever written with a capital.
    lemma: the basic form by the lemma list, "" if the list does not have the word.
    origins: basic forms of the words that this is the linking form of (handlings -> handling).
    first, last: in how many dictionary compounds it is the first and the last part.
    """

    surface: str
    flags: str = ""
    lemma: str = ""
    origins: tuple[str, ...] = ()
    first: int = 0
    last: int = 0

    def render(self, key):
        """Return the spelling as one field of a line; `read_variant` is the other way."""
        origins = "/".join(shorten(self.surface, origin) for origin in self.origins)
        fields = [
            "" if self.surface == key else self.surface,
            self.flags,
            shorten(self.surface, self.lemma) if self.lemma else "",
            origins,
            str(self.first or ""),
            str(self.last or ""),
        ]
        return ",".join(fields).rstrip(",")


def shorten(word, other):
    """Return the other word as how many letters of the first to drop, and what to add."""
    common = 0
    for mine, theirs in zip(word, other, strict=False):
        if mine != theirs:
            break
        common += 1
    return f"{len(word) - common}{other[common:]}"


def lengthen(word, code):
    """Return the word that `shorten` was given."""
    digits = len(code) - len(code.lstrip("0123456789"))
    return word[: len(word) - int(code[:digits])] + code[digits:]


def read_variant(key, field):
    """Return the spelling that `Variant.render` wrote."""
    surface, flags, lemma, origins, first, last = (field.split(",") + [""] * 5)[:6]
    surface = surface or key
    return Variant(
        surface,
        flags,
        lengthen(surface, lemma) if lemma else "",
        tuple(lengthen(surface, origin) for origin in origins.split("/") if origin),
        int(first or 0),
        int(last or 0),
    )


class Lexicon:
    """Look up words in a table that `render_table` made, given as bytes or a memory map."""

    def __init__(self, table):
        try:
            magic, buckets = _HEADER.unpack_from(table)
            (end,) = _OFFSET.unpack_from(table, _HEADER.size + _OFFSET.size * buckets)
        except struct.error as error:
            raise ValueError("not a table of words") from error
        if magic != _MAGIC or end + 1 != len(table):
            raise ValueError("not a whole table of words")
        self._table = table
        self._mask = buckets - 1
        # Most of what is asked for when words are split is in no dictionary, and that is small.
        self.variants = lru_cache(maxsize=30_000)(self._variants)
        self.spelled = lru_cache(maxsize=30_000)(self._spelled)

    @classmethod
    def open(cls, path):
        """Map the file into memory. Raises OSError or ValueError if it is missing or broken."""
        with path.open("rb") as file:
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def _variants(self, key):
        """Return every spelling of a word given without dots."""
        encoded = key.encode()
        bucket = zlib.crc32(encoded) & self._mask
        start, end = _BOUNDS.unpack_from(self._table, _HEADER.size + _OFFSET.size * bucket)
        needle = b"\n" + encoded + b"\t"
        found = self._table.find(needle, start, end)
        if found < 0:
            return ()
        line_end = self._table.find(b"\n", found + 1)
        fields = self._table[found + len(needle) : line_end].decode().split(";")
        return tuple(read_variant(key, field) for field in fields)

    def _spelled(self, word):
        """Return what is known about the word exactly as spelled, or None."""
        for variant in self.variants(word if word.isascii() else fold(word)):
            if variant.surface == word:
                return variant
        return None


def render_table(variants):
    """Return the table that holds these spellings."""
    lines = {}
    for variant in variants:
        key = fold(variant.surface)
        field = variant.render(key)
        lines[key] = f"{lines[key]};{field}" if key in lines else field
    encoded = [(f"\n{key}\t").encode() + line.encode() for key, line in lines.items()]
    del lines
    count = 1 << (len(encoded) // _LINES_A_BUCKET).bit_length()
    buckets = [[] for _ in range(count)]
    for line in encoded:
        key = line[1 : line.index(b"\t")]
        buckets[zlib.crc32(key) & (count - 1)].append(line)
    bodies = [b"".join(bucket) for bucket in buckets]
    offset = _HEADER.size + _OFFSET.size * (count + 1)
    offsets = [offset]
    for body in bodies:
        offset += len(body)
        offsets.append(offset)
    bounds = struct.pack(f"<{count + 1}I", *offsets)
    return b"".join([_HEADER.pack(_MAGIC, count), bounds, *bodies, b"\n"])


def write_table(table, path):
    """Put the table at the path in one step, so that no reader sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(table)
        os.chmod(temporary, 0o644)  # whoever builds it, every process may read it
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
