"""The models of the search: entries, what they are made of, and the state of indexing."""

from .entry import Entry, EntryText
from .facet import EntryFacet, FacetValue
from .file_text import FileProblem, FileText
from .index_task import IndexTask
from .neighbours import Neighbours
from .outgoing_entry import OutgoingEntry
from .pinned_result import PinnedResult
from .rebuild import Rebuild
from .relevance_check import ExpectedPage, RelevanceCheck
from .search_term import SearchTerm
from .synonym_group import SynonymGroup
from .vector import EntryVectors, Vector
from .vocabulary_word import VocabularyWord
from .worker_heartbeat import WorkerHeartbeat

__all__ = [
    "Entry",
    "EntryFacet",
    "EntryText",
    "EntryVectors",
    "ExpectedPage",
    "FacetValue",
    "FileProblem",
    "FileText",
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
    "WorkerHeartbeat",
]
