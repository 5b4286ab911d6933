"""Soft hyphens in the long words of headings.

Browsers hyphenate Swedish only if they have a dictionary for it, and Chromium on Linux has none.
Pyphen reads the hyphenation patterns of LibreOffice. Screen readers and the browser's search ignore
soft hyphens.
"""

import re
from functools import lru_cache

from pyphen import Pyphen, language_fallback

SOFT_HYPHEN = "\u00ad"
MIN_LETTERS = 14  # shorter words fit into a line of a phone
MIN_FRAGMENT = 5  # letters before the first and after the last hyphen
LONG_WORD = re.compile(rf"[^\W\d_]{{{MIN_LETTERS},}}")


@lru_cache(4096)
def hyphenated(text, language):
    """Return a text with soft hyphens in its long words; `language` is a code such as "sv"."""
    dictionary = dictionary_of(language)
    if dictionary is None:
        return text
    return LONG_WORD.sub(lambda word: dictionary.inserted(word[0], SOFT_HYPHEN), text)


@lru_cache
def dictionary_of(language):
    """Return the Pyphen of a language, or None where it has no patterns."""
    known = language_fallback(language)
    return Pyphen(lang=known, left=MIN_FRAGMENT, right=MIN_FRAGMENT) if known else None
