"""Choices that look like chance but are the same for ever: drawn from a hash of a key."""

from __future__ import annotations

from hashlib import sha256
from typing import TypeVar

Choice = TypeVar("Choice")


class Chance:
    """A row of choices fixed by its key; another version of Python gives the same ones."""

    def __init__(self, *key):
        self.key = "\x1f".join(key)
        self.drawn = 0

    def below(self, limit):
        """The next number from 0 up to but not including `limit`."""
        self.drawn += 1
        digest = sha256(f"{self.key}\x1f{self.drawn}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % limit

    def pick(self, choices):
        """One of the choices."""
        return choices[self.below(len(choices))]

    def shuffled(self, choices):
        """All the choices in an order of their own."""
        left = list(choices)
        return [left.pop(self.below(len(left))) for _ in choices]
