"""The interface of the search engines, and the response that each of them gives.

An engine finds entries by two retrievers: lexical, by the words of the query, and semantic, by the
similarity of embeddings. `search.engines.ranking` orders the lexical matches and
`search.engines.fusion` merges both lists into one.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

LEXICAL, SEMANTIC, HYBRID = ("lexical",), ("semantic",), ("lexical", "semantic")


@dataclass(frozen=True)
class Hit:
    """An entry, its score, and the retrievers that found it.

    Scores are comparable only within one response; higher is better. is_pinned: see `search.pins`.
    """

    id: int
    score: float
    matched_by: tuple[str, ...] = LEXICAL
    is_pinned: bool = False


@dataclass
class EngineResponse:
    """One page of hits, and what holds for all matches of the query.

    counts: {facet: {key: number of matches}}, each facet counted without its own selection. page:
    the number of the page; the last one if the requested page does not exist. unmatched: indexes of
    the words of the query that no entry has. ignored: indexes of the words that were left out of
    the search because they are too common.
    """

    hits: list[Hit]
    total: int
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    page: int = 1
    engine: str = ""
    unmatched: tuple[int, ...] = ()
    ignored: tuple[int, ...] = ()


class Engine(ABC):
    """Something that finds entries.

    has_probe: whether `probe` costs much less than `search`.
    """

    name = ""
    has_probe = False

    @abstractmethod
    def search(self, query, analysed, semantic=None):
        """Return the EngineResponse to a SearchQuery and its analysed Query.

        semantic: the SemanticQuery, None for a lexical search. Raises EngineUnavailableError.
        """

    def probe(self, query, analysed, semantic=None):
        """Return an EngineResponse with `total` and `unmatched` alone, or None if unavailable.

        `total` is exact only as to whether anything matches at all.
        """
        return None


class EngineUnavailableError(Exception):
    """The engine cannot answer at the moment; another one has to."""
