"""Combines the scores of the single words of a query into one lexical ranking.

The score of an entry is the sum of its scores for the words, multiplied by the square of its
coverage: the share of the query's words that it has, weighted by inverse document frequency (IDF,
as in BM25). Titles that hold all words, or nothing else, are boosted.
"""

from math import log

import numpy as np

# Weights of the columns of terms of `search.models.EntryText`: SQLite takes them as the column
# weights of bm25, Elasticsearch as field boosts.
COLUMNS = {
    "title_exact": 10.0,
    "title_forms": 8.0,
    "title_parts": 5.0,
    "names": 1.5,
    "summary_exact": 3.0,
    "summary_forms": 2.5,
    "text_exact": 1.0,
    "text_forms": 1.0,
    "text_parts": 0.7,
    "other_language": 1.5,
}
# Minimum coverage of a match. Questions contain words that no answer has, so that less is enough;
# but not if a word is in no entry at all, for then the question may be about something else.
MIN_COVERAGE = 0.34
MIN_COVERAGE_OF_QUESTION = 0.2
# Boosts: of the sections of guidelines, for questions; of titles that have all words; of titles
# that are the query itself (times the top score, added).
SECTION_BOOST = 1.3
ALL_IN_TITLE_BOOST = 1.35
IS_TITLE_BOOST = 3.0
# The most common words of a long query are ignored where all its words together have more postings
# than this, or than this share of all entries. So many of the rarest words are always kept.
MAX_POSTINGS = 20_000
MAX_SHARE = 1.2
ALWAYS_KEPT = 3


def idf(frequency, total):
    """Return the inverse document frequency of a word that `frequency` of `total` entries have."""
    return log(1 + (max(total - frequency, 0) + 0.5) / (frequency + 0.5))


def idf_weights(frequencies, total):
    """Return the IDF of each word as an array; an unmatched word weighs as the mean of the rest."""
    known = [idf(frequency, total) for frequency in frequencies if frequency]
    mean = sum(known) / len(known) if known else 0
    return np.array([idf(one, total) if one else mean for one in frequencies])


def idf_shares(frequencies, total):
    """Return the IDF of each word as a share of their sum, as an array."""
    weights = idf_weights(frequencies, total)
    return weights / (weights.sum() or 1)


def required_coverage(is_question):
    return MIN_COVERAGE_OF_QUESTION if is_question else MIN_COVERAGE


def max_postings(total):
    """Return how many postings the words of a query may have together, among `total` entries."""
    return max(MAX_POSTINGS, MAX_SHARE * total)


def too_common(frequencies, limit):
    """Return the indexes of the most common words to ignore, so that the rest stays in a limit."""
    found = sorted((number, index) for index, number in enumerate(frequencies) if number)
    total = 0
    for position, (number, _index) in enumerate(found):
        total += number
        if total > limit and position >= ALWAYS_KEPT:
            return tuple(sorted(index for _number, index in found[position:]))
    return ()


def combine(matrix, total, has_idf=False, min_coverage=MIN_COVERAGE):
    """Return (scores of the entries, the highest coverage); 0 where an entry covers too little.

    matrix: scores, a row for each word and a column for each entry. total: how many entries there
    are. has_idf: whether the scores contain the IDF already, as those of BM25 do.
    """
    is_matched = matrix > 0
    frequencies = is_matched.sum(axis=1).tolist()
    weights, shares = idf_weights(frequencies, total), idf_shares(frequencies, total)
    coverage = shares @ is_matched
    scores = (np.ones(len(weights)) if has_idf else weights) @ matrix
    if len(matrix) > 1:
        scores *= coverage**2 * (coverage >= min_coverage)
    return scores, coverage.max(initial=0.0)


def ranked(ids, scores, all_in_title, is_title):
    """Return arrays of ids and scores, best first, of the entries with a score above 0.

    all_in_title, is_title: boolean arrays, which titles have all words and which have no others.
    """
    is_matched = scores > 0
    top = scores.max(initial=0.0)
    boosted = np.where(all_in_title, scores * ALL_IN_TITLE_BOOST, scores)
    boosted = boosted + top * IS_TITLE_BOOST * is_title
    ids, scores = ids[is_matched], boosted[is_matched]
    order = np.lexsort((ids, -scores))
    return ids[order], scores[order]
