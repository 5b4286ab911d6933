"""Initials by which people call an organisation with a long name."""

from search.analysed_query import analysis
from search.text.analysis import LANGUAGES
from search.text.stopwords import is_stop_word
from search.text.tokens import split_words

# Two letters are the initials of too many organisations.
MIN_LENGTH, MAX_LENGTH = 3, 6


def initials(name):
    """Return the initials of a name of three words or more, or "".

    Of two words, the parts of the last count: Blekinge tekniska högskola is BTH, and Sveriges
    lantbruksuniversitet SLU.
    """
    words = [word.surface for word in split_words(name) if not is_function_word(word)]
    if len(words) == 2:
        parts = analysis().forms.swedish.parts(words[1])
        words = [words[0], *(part.surface for part in parts)]
    letters = "".join(word[0] for word in words)
    return letters if MIN_LENGTH <= len(letters) <= MAX_LENGTH else ""


def is_function_word(word):
    """Return whether a word is one such as och, of."""
    return any(is_stop_word(word.surface, word.text, language) for language in LANGUAGES)
