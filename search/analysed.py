"""The words of a search as the engines are given them: alternatives, and how much each counts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Group:
    """Alternatives that count the same: each is one term, or several that have to come together.

    Terms are as `search.keeping.terms` writes them: a-z and 0-9 only, safe in every engine.
    """

    weight: float
    alternatives: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Word:
    """A word of the search, as typed, and what it finds: its own forms first."""

    text: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class AnalysedQuery:
    """All words of a search; `title` compares with a title that is nothing but those words."""

    words: tuple[Word, ...]
    title: str = ""
