"""The models of the search: what can be found, and what is known about keeping it so."""

from .entry import Entry, EntryText
from .facet import EntryFacet, FacetValue
from .index_task import IndexTask
from .neighbours import Neighbours
from .outgoing_entry import OutgoingEntry
from .pinned_result import PinnedResult
from .rebuild import Rebuild
from .relevance_check import ExpectedPage, RelevanceCheck
from .search_term import SearchTerm
from .synonym_group import SynonymGroup
from .vector import EntryVectors, FillingTurn, Vector
from .vocabulary_word import VocabularyWord

__all__ = [
    "Entry",
    "EntryFacet",
    "EntryText",
    "EntryVectors",
    "ExpectedPage",
    "FacetValue",
    "FillingTurn",
    "Neighbours",
    "OutgoingEntry",
    "PinnedResult",
    "Rebuild",
    "RelevanceCheck",
    "IndexTask",
    "SearchTerm",
    "SynonymGroup",
    "Vector",
    "VocabularyWord",
]
