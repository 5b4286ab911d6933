"""Finds the words of the index that are one or two typing errors from a word."""

from typing import NamedTuple

from .normalise import fold

MIN_CORRECTED = 4
_MIN_TWO_ERRORS = 8
_MIN_THIRDS = 6
MAX_CANDIDATES = 5


class Candidate(NamedTuple):
    """A word of the index, how many typing errors away, and how often it is there."""

    text: str
    distance: int
    frequency: int


class Vocabulary:
    """The words of an index, for corrections.

    frequencies: (word, how many texts have it), words normalised, in any order.
    known: more words that are found, but that nobody should be shown as a correction.
    """

    def __init__(self, frequencies, known=()):
        self._known = frozenset(known)
        self._words = {}
        # Without dots: the commonest spelling with them, and the word's fingerprint.
        self._spellings = {}
        by_piece = {}
        for word, frequency in frequencies:
            self._add(word, frequency, by_piece)
        # Python looks for garbage in lists again and again, and in such tuples only once.
        self._by_piece = {piece: tuple(words) for piece, words in by_piece.items()}

    def __contains__(self, word):
        return word in self._words or word in self._known

    def __len__(self):
        return len(self._words)

    def candidates(self, word, limit=MAX_CANDIDATES):
        """Return the words that may have been meant, likeliest first.

        Words of four to seven letters may have one error, longer ones two; å, ä and ö typed as a
        and o are no errors. An error is a letter too many, too few, another, or two swapped.
        """
        folded = fold(word)
        errors = allowed_errors(folded)
        found = []
        for other in self._near(folded, errors):
            distance = typing_errors(folded, other, errors)
            if distance <= errors:
                text = self._spellings[other][0]
                found.append(Candidate(text, distance, self._words[text]))
        # People seldom mistype the first letter.
        found.sort(key=lambda c: (c.distance, fold(c.text)[:1] != folded[:1], -c.frequency, c.text))
        return found[:limit]

    def _add(self, word, frequency, by_piece):
        self._words[word] = self._words.get(word, 0) + frequency
        folded = fold(word)
        before = self._spellings.get(folded)
        if before is None:
            for key in _pieces(folded):
                by_piece.setdefault(key, []).append(folded)
        if before is None or self._words[word] > self._words[before[0]]:
            self._spellings[folded] = (word, _fingerprint(folded))

    def _near(self, folded, errors):
        """Return words without dots, among them all that so few errors may have made."""
        if not errors:
            return set()
        near = self._sharing_a_piece(folded, errors)
        # Two swapped letters may lie in two pieces: swap them back, and look for the other errors.
        for at in range(len(folded) - 1):
            swapped = folded[:at] + folded[at + 1] + folded[at] + folded[at + 2 :]
            if errors > 1:
                near |= self._sharing_a_piece(swapped, errors - 1)
            elif swapped in self._spellings:
                near.add(swapped)
        return near

    def _sharing_a_piece(self, folded, errors):
        """Return words that have a piece of this one; of more pieces than errors, one is whole."""
        # An error changes at most two letters, and at most six pairs of letters.
        fingerprint, letters, pairs = _fingerprint(folded), 2 * errors, 6 * errors
        found = set()
        for key in _pieces_nearby(folded, errors):
            for word in self._by_piece.get(key, ()):
                differing = fingerprint ^ self._spellings[word][1]
                if (differing & _LETTERS).bit_count() <= letters and (
                    (differing >> 32).bit_count() <= pairs
                ):
                    found.add(word)
        return found


def _cuts(length):
    """Return where the pieces of a word of this length begin and end: thirds, or halves."""
    count = 3 if length >= _MIN_THIRDS else 2
    ends = [length * at // count for at in range(count + 1)]
    return tuple(zip(ends, ends[1:], strict=False))


def _pieces(word):
    for number, (start, end) in enumerate(_cuts(len(word))):
        yield f"{len(word)} {number} {word[start:end]}"


def _pieces_nearby(word, errors):
    """Give the pieces that a word at most so many errors away shares with this one."""
    for length in range(max(2, len(word) - errors), len(word) + errors + 1):
        for number, (start, end) in enumerate(_cuts(length)[: errors + 1]):
            for moved in range(-errors, errors + 1):
                if start + moved >= 0 and end + moved <= len(word):
                    yield f"{length} {number} {word[start + moved : end + moved]}"


def allowed_errors(word):
    """Return how many typing errors are forgiven in a word of this length."""
    if len(word) < MIN_CORRECTED:
        return 0
    return 1 if len(word) < _MIN_TWO_ERRORS else 2


_LETTERS = (1 << 32) - 1


def _fingerprint(word):
    """Return 64 bits: which letters the word has, and which pairs of them."""
    bits = 0
    before = 0
    for character in word:
        code = ord(character)
        bits |= 1 << (code & 31)
        bits |= 1 << (32 + ((before * 31 + code) & 31))
        before = code
    return bits


def typing_errors(a, b, most):
    """Return how many typing errors make one word the other, or more than `most` if more.

    The distance of Damerau and Levenshtein, with no letter touched twice.
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not a or not b:
        return len(a) + len(b)
    if len(a) - most > most + len(b):
        return most + 1
    return _distance(a, b, most)


def _distance(a, b, most):
    two_back = []
    back = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(back[j] + 1, row[j - 1] + 1, back[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, two_back[j - 2] + 1)
            row.append(cost)
        if min(row) > most and min(back) > most:
            return most + 1
        two_back, back = back, row
    return back[-1]
