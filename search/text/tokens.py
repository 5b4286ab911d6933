"""Where words begin and end in a text."""

import re
from typing import NamedTuple

from .normalise import INVISIBLE, clean, fold, normalise

_MARK = "\u0300-\u036f"
_ELEMENT = rf"[^\W_](?:[^\W_]|[{_MARK}{INVISIBLE}])*"
# "AI:s", "EU:n": the ending of an abbreviation is no part of the word.
_ENDING = r"(?::(?:s|n|ns|t|ts|et|ets|en|ens|a|ar|er|or|arna|erna|orna|are|aren|arnas|ernas)\b)?"
_WORD = re.compile(rf"({_ELEMENT}(?:['’]{_ELEMENT})?){_ENDING}(?P<hyphen>[-‐‑](?=[^\W_]))?")


class RawWord(NamedTuple):
    """A word in a text: `text` as written, `surface` normalised, offsets in characters.

    `hyphen` tells that a hyphen joins it to the word after it.
    """

    text: str
    surface: str
    start: int
    end: int
    hyphen: bool


def split_words(text):
    """Give the words of a text in order. Any string is accepted; offsets are the string's own."""
    for match in _WORD.finditer(clean(text)):
        written = match[1]
        has_ending = written[-1] in "sS" and len(written) > 2 and written[-2] in "'’"
        surface = normalise(written[:-2] if has_ending else written)
        if surface:
            end = match.end() - (1 if match["hyphen"] else 0)
            yield RawWord(written, surface, match.start(), end, bool(match["hyphen"]))


def comparable(text):
    """Return the folded words of a text joined by single spaces, to compare titles with queries."""
    return " ".join(fold(word.surface) for word in split_words(text))
