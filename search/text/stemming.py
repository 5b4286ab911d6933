"""Stems by suffix rules, for words that no dictionary has."""

import threading
from functools import lru_cache

import snowballstemmer

_NAMES = {"sv": "swedish", "en": "english"}
_stemmers = threading.local()


@lru_cache(maxsize=10_000)
def stem(word, language):
    """Return the snowball stem of a normalised word; languages are "sv" and "en"."""
    # A stemmer keeps the word it works on: one for each thread.
    stemmer = getattr(_stemmers, language, None)
    if stemmer is None:
        stemmer = snowballstemmer.stemmer(_NAMES[language])
        setattr(_stemmers, language, stemmer)
    return stemmer.stemWord(word)
