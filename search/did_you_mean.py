"""Did-you-mean for a whole search: when to correct, and what to search for then."""

from search.analysed_query import analysis
from search.indexing.vocabulary import vocabulary_cache
from search.text.correction import Correction, correct, is_unknown
from search.text.query import MAX_WORDS, Kind
from search.text.query_reader import QueryReader

# Of several unmatched words only the first ones are corrected: each takes another look-up.
MAX_CORRECTED = 3


def may_be_misspelled(analysed):
    """Return whether a word of the query is not in the vocabulary of the site."""
    words, vocabulary = analysed.groups[:MAX_WORDS], vocabulary_cache.get()
    return any(is_unknown(word, vocabulary) for word in words)


def corrected_query(analysed, response):
    """Return the Correction of a whole query, or None; response: what it has found as typed."""
    groups = analysed.groups
    unmatched = response.unmatched[:MAX_CORRECTED]
    if not unmatched:
        return None
    correction = correct(
        analysed.with_groups(tuple(groups[number] for number in unmatched)),
        vocabulary_cache.get(),
        analysis(),
        last_resort=not response.total,
    )
    if not correction:
        return None
    replaced = dict(zip(unmatched, correction.query.groups, strict=True))
    query = analysed.with_groups(
        tuple(replaced.get(number, group) for number, group in enumerate(groups))
    )
    return Correction(correction.text, with_synonyms(query, correction.text))


def with_synonyms(query, text):
    """Return the query with the synonyms of its corrected text, where the words correspond."""
    read = QueryReader(analysis()).read(text, query.language, query.synonyms)
    if len(read.groups) != len(query.groups):
        return query
    groups = [
        group.with_alternatives([one for one in other.alternatives if one.kind == Kind.SYNONYM])
        for group, other in zip(query.groups, read.groups, strict=True)
    ]
    return query.with_groups(tuple(groups))
