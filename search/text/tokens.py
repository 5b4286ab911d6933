"""Tokenisation: where words, numbers, addresses and codes begin and end in a text."""

import re
from typing import NamedTuple

from .normalise import INVISIBLE, clean, fold, normalise

_MARK = "\u0300-\u036f"
_LETTER = rf"[^\W_](?:[^\W_]|[{_MARK}{INVISIBLE}])*"
# "AI:s", "EU:n": the ending of an abbreviation is not part of the word.
_ENDING = r"(?::(?:s|n|ns|t|ts|et|ets|en|ens|a|ar|er|or|arna|erna|orna|are|aren|arnas|ernas)\b)?"
_WORD = rf"(?P<word>{_LETTER}(?:['’]{_LETTER})?){_ENDING}(?P<hyphen>[-‐‑](?=[^\W_]))?"
# "2 500", "12.682", "280,000": digits in groups of three are one number.
_NUMBER = r"(?P<number>(?<![\w.,])\d{1,3}(?:(?:[ \u00a0\u202f]\d{3})+|(?:[.,’']\d{3})+)(?![\w]))"
# "my.ai.se", "namn@kommun.example": a host name, with the local part of an e-mail address. Labels
# are bounded as in DNS, and no repetition stands within another: time grows with the text alone.
_TOP = "ai|app|com|dev|edu|eu|example|fi|dk|de|gov|io|net|no|nu|org|se|uk"
_LABEL = r"[a-z0-9][\w+-]{0,62}"
_HOST = rf"(?P<host>(?<![\w@]){_LABEL}(?:[.@]{_LABEL}){{0,8}}[.@](?:{_TOP})(?![\w@]))"
# "5 §", "5 a §", "§ 5"; "2018:218", "2024/1689".
_PARAGRAPH = r"(?P<paragraph>(?<!\w)\d+ ?[a-z]? ?§|§ ?\d+(?: ?[a-h](?!\w))?)"
_CODE = r"(?P<code>(?<!\w)\d{4}[:/]\d{1,5}(?!\w))"
_TOKEN = re.compile(f"{_PARAGRAPH}|{_CODE}|{_NUMBER}|{_HOST}|{_WORD}", re.IGNORECASE)
_PIECE = re.compile(r"[^\W_]+")
# Pieces of a host name that no search should be about.
_HOST_NOISE = frozenset(["www", *_TOP.split("|")]) - {"ai"}


class RawWord(NamedTuple):
    """A token of a text: `text` as written, `surface` normalised, offsets in characters.

    hyphen: whether a hyphen joins it to the next word. pieces: the words within a host name or a
    code, which are found as well; none in an ordinary word.
    """

    text: str
    surface: str
    start: int
    end: int
    hyphen: bool = False
    pieces: tuple[str, ...] = ()


def split_words(text):
    """Yield the RawWords of any string in order; offsets are those of the string."""
    for match in _TOKEN.finditer(clean(text)):
        if match["word"] is None:
            yield _composite(match)
            continue
        written = match["word"]
        has_ending = written[-1] in "sS" and len(written) > 2 and written[-2] in "'’"
        surface = normalise(written[:-2] if has_ending else written)
        if surface:
            end = match.end() - (1 if match["hyphen"] else 0)
            yield RawWord(written, surface, match.start(), end, bool(match["hyphen"]))


def _composite(match):
    """Return the RawWord of a number, a host name, a paragraph or a code."""
    pieces = tuple(normalise(piece) for piece in _PIECE.findall(match[0]))
    surface = normalise("".join(pieces) + ("paragraf" if match["paragraph"] else ""))
    if match["number"]:
        pieces = ()
    elif match["host"]:
        pieces = tuple(piece for piece in pieces if piece not in _HOST_NOISE) or pieces
    return RawWord(match[0], surface, match.start(), match.end(), False, pieces)


def comparable(text):
    """Return the folded words of a text joined by single spaces, to compare titles with queries."""
    return " ".join(fold(word.surface) for word in split_words(text))
