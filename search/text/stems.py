"""Stems: the words that a Swedish word is derived from (upphandling: upphandla), and Snowball's."""

import threading
from functools import lru_cache

import snowballstemmer

_SNOWBALL = {"sv": "swedish", "en": "english"}
_stemmers = threading.local()

# (suffix of the derived word, ending of the verb that it is derived from).
_FROM_VERB = (
    ("ning", "a"),
    ("ing", "a"),
    ("ning", "na"),
    ("ming", "mma"),
    ("ation", "era"),
    ("an", "a"),
    ("are", "a"),
    ("ande", "a"),
    ("ende", "a"),
    ("bar", "a"),
    ("ende", ""),
)
_FROM_ADJECTIVE = (("het", ""),)
_MIN_STEM = 3


def base_words(lemma, is_verb, is_adjective):
    """Return the words that a basic form is derived from, nearest first; often none.

    is_verb, is_adjective: functions that tell whether the dictionary has such a word.
    """
    found = []
    word = lemma
    for _ in range(2):  # användbarhet -> användbar -> använda
        word = next(_bases(word, is_verb, is_adjective), "")
        if not word:
            break
        found.append(word)
    return tuple(found)


def _bases(lemma, is_verb, is_adjective):
    for endings, is_known in ((_FROM_ADJECTIVE, is_adjective), (_FROM_VERB, is_verb)):
        for ending, replacement in endings:
            stem = lemma.removesuffix(ending)
            if stem != lemma and len(stem) >= _MIN_STEM and is_known(stem + replacement):
                yield stem + replacement


@lru_cache(maxsize=10_000)
def stem(word, language):
    """Return the snowball stem of a normalised word; languages are "sv" and "en"."""
    # A stemmer keeps the word it works on: one for each thread.
    stemmer = getattr(_stemmers, language, None)
    if stemmer is None:
        stemmer = snowballstemmer.stemmer(_SNOWBALL[language])
        setattr(_stemmers, language, stemmer)
    return stemmer.stemWord(word)
