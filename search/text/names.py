"""Names of organisations, which are matched as they are and never inflected or corrected."""

from collections import defaultdict

from .normalise import fold
from .tokens import split_words


class Names:
    """A set of names of one or several words, compared without diacritics."""

    def __init__(self, names=()):
        self._by_first = defaultdict(list)
        for name in names:
            words = tuple(fold(word.surface) for word in split_words(name))
            if words and words not in self._by_first[words[0]]:
                self._by_first[words[0]].append(words)
        for found in self._by_first.values():
            found.sort(key=len, reverse=True)

    def length_at(self, surfaces, at):
        """Return how many words the longest name has that begins at this word; 0 for none."""
        for words in self._by_first.get(fold(surfaces[at]), ()):
            there = tuple(fold(surface) for surface in surfaces[at : at + len(words)])
            if there == words:
                return len(words)
        return 0
