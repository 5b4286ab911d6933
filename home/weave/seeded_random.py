"""A pseudorandom number generator: SHA-256 of a key and a counter.

The algorithms of `random.Random` may change between versions of Python; drawings must not.
"""

from hashlib import sha256


class SeededRandom:
    """Makes pseudorandom choices, always the same for the same key."""

    def __init__(self, *key):
        self.key = "\x1f".join(key)
        self.counter = 0

    def below(self, limit):
        """Return the next number from 0 up to but not including `limit`."""
        self.counter += 1
        digest = sha256(f"{self.key}\x1f{self.counter}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % limit

    def pick(self, choices):
        """Return one of the choices."""
        return choices[self.below(len(choices))]

    def shuffled(self, choices):
        """Return all the choices in random order."""
        left = list(choices)
        return [left.pop(self.below(len(left))) for _ in choices]
