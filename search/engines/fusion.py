"""Hybrid ranking: a convex combination of lexical and semantic scores.

See Bruch, Gai and Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval" (2023). Lexical
scores are normalised by the maximum, semantic ones lie between 0 and 1 already and are weighted by
less than a lexical score can reach: an entry that only the semantic retriever has found comes after
an equally similar one that has the words.
"""

from dataclasses import dataclass, field

import numpy as np

from search.engines.engine import HYBRID, LEXICAL, SEMANTIC

# Weight of the semantic score, where the best lexical score is 1.
WEIGHT, WEIGHT_OF_QUESTION = 0.4, 0.9
# Subtracted from what the semantic retriever alone has found in another language than the reader's.
OTHER_LANGUAGE_PENALTY = 0.1
# Entries that the semantic retriever may add, and candidates whose visibility is checked for that.
MAX_SEMANTIC_HITS, MAX_CANDIDATES = 10, 60


@dataclass
class RankedHits:
    """Hits in order, as arrays of equal length: ids, scores, packed facets, retrievers.

    unmatched, ignored: see `EngineResponse`. coverage: the highest coverage that a hit reaches.
    has_exact_title: whether the query is the title of a hit.
    """

    ids: np.ndarray
    scores: np.ndarray
    packed: list
    unmatched: tuple[int, ...] = ()
    coverage: float = 0.0
    has_exact_title: bool = False
    matched_by: list = field(default_factory=list)
    ignored: tuple[int, ...] = ()

    def __post_init__(self):
        self.matched_by = self.matched_by or [LEXICAL] * len(self.ids)


@dataclass(frozen=True)
class SemanticHits:
    """Visible entries that only the semantic retriever has found: arrays, most similar first."""

    ids: np.ndarray
    similarities: np.ndarray
    packed: list
    is_own_language: np.ndarray


def semantic_weight(lexical, analysed):
    """Return the weight of the semantic score; 0 for the name or the title of something."""
    if analysed.names or lexical.has_exact_title:
        return 0.0
    return WEIGHT_OF_QUESTION if analysed.is_question else WEIGHT


def normalised_scores(lexical, is_question):
    """Return the lexical scores scaled to 0–1, lower where even the best hit covers few words."""
    top = lexical.scores.max(initial=0.0)
    if not top:
        return lexical.scores
    return lexical.coverage ** (1 if is_question else 2) * np.sqrt(lexical.scores / top)


def fuse(lexical, added, semantic, analysed):
    """Return the RankedHits of both retrievers.

    lexical: RankedHits by words. added: SemanticHits. semantic: the SemanticQuery.
    """
    weight = semantic_weight(lexical, analysed)
    similarities = semantic.similarities_of(lexical.ids)
    semantic_scores = semantic.scores(np.concatenate([similarities, added.similarities]))
    words = normalised_scores(lexical, analysed.is_question)
    penalty = OTHER_LANGUAGE_PENALTY * ~added.is_own_language
    scores = np.concatenate([words, -penalty]) + weight * semantic_scores
    ids = np.concatenate([lexical.ids, added.ids])
    is_added = np.arange(len(ids)) >= len(lexical.ids)
    # A search for a name shows all that has the name first.
    order = np.lexsort((ids, -scores, is_added & (weight == 0)))
    retrievers = [HYBRID if near else LEXICAL for near in semantic.matches(similarities)]
    retrievers += [SEMANTIC] * len(added.ids)
    packed = [*lexical.packed, *added.packed]
    return RankedHits(
        ids[order],
        scores[order],
        [packed[place] for place in order],
        lexical.unmatched,
        lexical.coverage,
        lexical.has_exact_title,
        [retrievers[place] for place in order],
        lexical.ignored,
    )
