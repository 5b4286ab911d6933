"""Brings a title and what somebody typed into a form in which they can be compared."""

from search.text.normalise import fold
from search.text.tokens import split_words


def comparable(text):
    """Return the words of a text without case, dots and signs, a blank between two."""
    return " ".join(fold(word.surface) for word in split_words(text))
