"""The models of the search: entries, what they are made of, and the state of indexing."""

from .background_work import IndexTask, OutgoingEntry, WorkerHeartbeat
from .entry import Entry, EntryFacet, EntryText, FacetValue
from .file_text import FileProblem, FileText
from .pinned_result import PinnedResult
from .relevance_check import ExpectedPage, RelevanceCheck
from .synonym_group import SynonymGroup
from .vectors import EntryVectors, Neighbours, Vector
from .words import SearchTerm, VocabularyWord

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
    "RelevanceCheck",
    "IndexTask",
    "SearchTerm",
    "SynonymGroup",
    "Vector",
    "VocabularyWord",
    "WorkerHeartbeat",
]
