"""From a derived Swedish word to the word it comes from: upphandling -> upphandla."""

from collections.abc import Callable

# What a derivation ends in, and what the verb it comes from ends in instead.
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

Known = Callable[[str], bool]


def base_words(lemma, is_verb, is_adjective):
    """Return the words that a basic form is derived from, nearest first; often none.

    Only words that the dictionary knows, as told by the two functions, are returned.
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
