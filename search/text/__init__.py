"""Linguistic analysis of texts and queries in Swedish and English.

    analysis = load_analysis(directory)              once a process; builds the lexicons if needed
    tokens = analysis.analyse_text(text, "sv")       for indexing
    column = index_text(tokens, Field.LEMMA)         text for a full-text column
    query = QueryReader(analysis).read("snö röjning", "sv", synonyms, names)
    correction = correct(query, Vocabulary(frequencies), analysis)

The package depends neither on Django nor on an engine or a database.
"""

from .analysis import Analysis, Token, index_text
from .correction import Correction, correct, is_unknown
from .loading import load_analysis
from .names import Names
from .query import Alternative, Closeness, Kind, Query, WordGroup
from .query_reader import QueryReader
from .spelling import Candidate, Vocabulary
from .synonyms import Synonyms
from .terms import Field, Term, WordTerms

__all__ = [
    "Alternative",
    "Analysis",
    "Candidate",
    "Closeness",
    "Correction",
    "Field",
    "Kind",
    "Names",
    "Query",
    "QueryReader",
    "Synonyms",
    "Term",
    "Token",
    "Vocabulary",
    "WordGroup",
    "WordTerms",
    "correct",
    "index_text",
    "is_unknown",
    "load_analysis",
]
