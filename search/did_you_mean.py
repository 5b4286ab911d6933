"""Says how a search may have been meant some of whose words nothing has."""

from dataclasses import dataclass

from search.analysed_query import MAX_WORDS, AnalysedQuery, analysis, grouped
from search.indexing.vocabulary import shared
from search.text import Kind, QueryReader, correct, is_unknown

# Of a search with more misspelled words the first ones are corrected: each that is, is looked for
# once more, and together they cost no more than a search of so many words.
MOST = 3


@dataclass(frozen=True)
class Respelling:
    """Another spelling of what was typed, and the search for that as well as for what was typed."""

    text: str
    analysed: AnalysedQuery


def is_doubtful(analysed):
    """Return whether some word of a query may be misspelled: the list of all words lacks it."""
    words, vocabulary = analysed.query.groups[:MAX_WORDS], shared.get()
    return any(is_unknown(word, vocabulary) for word in words)


def respelled(analysed, found):
    """Return the Respelling of a query of which `found` misses words, or None."""
    groups = analysed.query.groups
    missing = found.missing[:MOST]
    if not missing:
        return None
    correction = correct(
        analysed.query.with_groups(tuple(groups[number] for number in missing)),
        shared.get(),
        analysis(),
        last_resort=not found.total,
    )
    if not correction:
        return None
    better = dict(zip(missing, correction.query.groups, strict=True))
    query = analysed.query.with_groups(
        tuple(better.get(number, group) for number, group in enumerate(groups))
    )
    query = with_synonyms(query, correction.text, analysed.synonyms)
    return Respelling(correction.text, grouped(query, analysed.looked_up))


def with_synonyms(query, text, synonyms):
    """Return the query with the synonyms of what it is spelled as now, where words stand alike."""
    read = QueryReader(analysis()).read(text, query.language, synonyms)
    if len(read.groups) != len(query.groups):
        return query
    groups = [
        group.with_alternatives([one for one in other.alternatives if one.kind == Kind.SYNONYM])
        for group, other in zip(query.groups, read.groups, strict=True)
    ]
    return query.with_groups(tuple(groups))
