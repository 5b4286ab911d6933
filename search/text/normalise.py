"""Character-level normalisation: cleaning, case and diacritics folding, encoding of terms."""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

# Limits of the input: characters and words of a query, characters of a text and of a word.
MAX_QUERY_CHARACTERS = 300
MAX_QUERY_WORDS = 24
MAX_TEXT_CHARACTERS = 1_000_000
MAX_WORD_CHARACTERS = 60

# Control characters, lone surrogates and private use: never part of a word. Tab and line breaks
# are white space already.
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff]")
# Soft hyphen, joiners, direction marks, byte order mark, variation selectors: unseen in a word.
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_NOT_LETTERS = re.compile(r"[\W_]+")

# Letters that no decomposition takes apart.
_PLAIN = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ł": "l", "đ": "d"})

_ENCODED = {"q": "qq", "å": "qa", "ä": "qe", "ö": "qo"}
_DECODED = {code[1]: letter for letter, code in _ENCODED.items()}
# Before a term that begins with a digit.
_NUMBER = "qn"
_TO_ENCODE = re.compile("[^a-pr-z0-9]")
_TO_DECODE = re.compile("q(?:x([0-9a-f]+)q|(.))")


def clean(text):
    """Return the text with unsafe characters as blanks; its length and offsets are the same."""
    return _UNSAFE.sub(" ", text)


def clip(text, characters):
    """Return at most so many characters of the text, without cutting a word where that is easy."""
    if len(text) <= characters:
        return text
    head = text[:characters]
    blank = max(head.rfind(" "), head.rfind("\n"))
    return head[:blank] if blank > characters // 2 else head


@lru_cache(maxsize=20_000)
def normalise(word):
    """Return a word as it is compared: composed, without case, only letters and digits."""
    seen = _INVISIBLE.sub("", word)
    composed = unicodedata.normalize("NFKC", seen).casefold()
    # Folding case may decompose (İ), and compatibility forms may hold signs (½).
    composed = unicodedata.normalize("NFC", composed)
    return _NOT_LETTERS.sub("", composed)[:MAX_WORD_CHARACTERS]


@lru_cache(maxsize=20_000)
def fold(word):
    """Return a normalised word as typed without diacritics: å and ä are a, ö is o, é is e."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.translate(_PLAIN))
    return "".join(filterfalse(unicodedata.combining, decomposed))


@lru_cache(maxsize=20_000)
def encode(term):
    """Return a term as one run of a-z and 0-9, different for different terms.

    SQLite's unicode61 folds å to a and PostgreSQL's parser splits at signs and after what may be a
    number (5e3a); in this form both, and Elasticsearch's white space tokeniser, take every term as
    exactly one token. The beginning of a term is encoded as the beginning of its code.
    """
    code = _TO_ENCODE.sub(_escape, term)
    return _NUMBER + code if code[:1].isdigit() else code


def decode(code):
    """Return the term that `encode` was given."""
    return _TO_DECODE.sub(_unescape, code.removeprefix(_NUMBER))


def _escape(match):
    character = match[0]
    return _ENCODED.get(character) or f"qx{ord(character):x}q"


def _unescape(match):
    if match[1]:
        return chr(int(match[1], 16))
    return _DECODED.get(match[2], match[0])
