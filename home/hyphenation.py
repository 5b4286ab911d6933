"""Soft hyphens in the long words of headings.

Browsers hyphenate Swedish only where they have a dictionary for it, and Chromium on Linux has none.
Pyphen reads the hyphenation patterns of LibreOffice. Screen readers and a search in the page pass
over a soft hyphen.
"""

import re
from functools import lru_cache

from pyphen import Pyphen, language_fallback

SOFT_HYPHEN = "\u00ad"
# Shorter words fit into a line of a phone; letters that stay together at both ends of a word.
LEAST_LETTERS, AT_THE_ENDS = 14, 5
LONG_WORD = re.compile(rf"[^\W\d_]{{{LEAST_LETTERS},}}")


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
    return Pyphen(lang=known, left=AT_THE_ENDS, right=AT_THE_ENDS) if known else None
