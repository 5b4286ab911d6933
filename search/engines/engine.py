"""What every engine answers to, and what it answers with.

An engine takes a `SearchQuery` and returns `Found`: ids of entries in order, how many there are,
and the counts of the facets. It has two legs, words and meaning; `search.engines.ranking` makes an
order of what the words have found, and `search.engines.fusion` one order of both.
"""

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Hit:
    """An entry, how well it fits (higher is better, only comparable within one search), and the
    legs that brought it."""

    id: int
    score: float
    legs: tuple[str, ...] = ("words",)


@dataclass
class Found:
    """The answer of an engine: the hits of one page of results, in order, and the whole.

    counts: {facet: {key: number}}, a facet's own choice ignored. page: the number of the page,
    which is the last one where a later one was asked for. engine: the name of the one that
    answered. missing: the numbers of the words that nothing has. left_out: the numbers of those
    that were not looked for, because too much has them.
    """

    hits: list[Hit]
    total: int
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    page: int = 1
    engine: str = ""
    missing: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()


class Engine(Protocol):
    """Something that finds entries.

    name: the name of the engine, for people.
    has_probe: whether a `probe` costs much less than a search.
    """

    def search(self, query, analysed, meaning=None):
        """Answer a SearchQuery, whose words were analysed; see `search.semantic.query` for what it
        means, None where the words have to do. Raises EngineUnavailableError."""

    def probe(self, query, analysed, meaning=None):
        """Return Found without hits and counts: whether there is anything, and which words are
        missing, of which the engine makes a note in `analysed.looked_up`. None where it cannot."""


class EngineUnavailableError(Exception):
    """The engine cannot answer now; another one has to."""
