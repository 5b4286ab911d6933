"""Builds the request body of a search: hits, order, facet counts and document frequencies."""

from collections import defaultdict

from search.choices import Sort
from search.engines.elastic.vectors import knn
from search.engines.ranking import (
    ALL_IN_TITLE_BOOST,
    COLUMNS,
    IS_TITLE_BOOST,
    SECTION_BOOST,
)
from search.query import FACETS
from search.text.query import Closeness
from search.text.terms import Field

EXACT = ["title_exact", "summary_exact", "text_exact", "names", "other_language"]
FORMS = ["title_forms", "summary_forms", "text_forms", "names", "other_language"]
PARTS = ["title_parts", "text_parts", "names", "other_language"]
COLUMNS_OF_FIELD = {Field.EXACT: EXACT, Field.PART: PARTS}
# combined_fields takes no boost below 1.
MIN_WEIGHT = min(COLUMNS.values())
MAX_KEYS = 1_000
# Named queries: what a hit of the answer has matched.
WORDS, TITLE, COVERAGE = "words", "title", "coverage"
NOTHING = {"match_none": {}}
ORDERS = {
    Sort.RELEVANCE: ["_score", {"id": "asc"}],
    Sort.NEWEST: [{"date": {"order": "desc", "missing": "_last"}}, {"id": "desc"}],
    Sort.TITLE: [{"title_key": "asc"}, {"id": "asc"}],
}
# Sums of shares are floats.
ROUNDING = 1e-6


def search_request(query, analysed, shares=(), min_coverage=0.0, semantic=None, window=0):
    """Return the body of the request for the hits and facet counts of a SearchQuery.

    shares: the IDF share of each word, where there are several; an unmatched word has None.
    min_coverage: the coverage that a lexical hit needs. semantic: the SemanticQuery of hits to be
    added. window: return so many hits from the first on, instead of a page, with scores for WORDS
    and COVERAGE.
    """
    words = [
        (groups, share)
        for groups, share in zip(analysed.words, shares or [1.0], strict=False)
        if share is not None
    ]
    names = hit_names(words, analysed) if window else []
    lexical = lexical_query(words, analysed, min_coverage)
    body = {
        "query": {
            "bool": {
                "filter": scope(query),
                "must": [{"bool": {"must": [lexical], "_name": WORDS}}],
            }
        },
        "post_filter": {
            "bool": {
                "filter": [{"match_all": {}}, *facet_filters(query).values()],
                # Optional: they are evaluated for the hits that are returned.
                "should": names,
                "minimum_should_match": 0,
            }
        },
        "sort": ORDERS[query.order],
        "from": 0 if window else (query.page - 1) * query.per_page,
        "size": window or query.per_page,
        "track_total_hits": True,
        # Doc values are read faster than stored fields.
        "stored_fields": "_none_",
        "docvalue_fields": ["id"],
        "aggs": facet_counts(query),
    }
    if semantic:
        body["knn"] = knn(semantic, scope(query))
    return body


def probe_request(query, words, semantic=None):
    """Return the body of a request without hits: does anything match, and how often each word.

    words: groups of alternatives, as in `Query.words`.
    """
    filters = [word_filter(groups) for groups in words]
    body = {
        "query": {"bool": {"filter": [*scope(query), any_of(filters) if filters else NOTHING]}},
        "post_filter": {"bool": {"filter": list(facet_filters(query).values())}},
        "size": 0,
        "track_total_hits": 1,
        "aggs": {"visible": frequencies(query, filters)},
    }
    if semantic:
        body["knn"] = knn(semantic, scope(query))
    return body


def frequencies(query, filters):
    """Return the aggregation of the document frequency of each word among the visible entries."""
    numbered = {str(number): one for number, one in enumerate(filters)}
    words = {"words": {"filters": {"filters": numbered}}} if filters else {}
    visible = {"filter": {"bool": {"filter": scope(query)}}, "aggs": words}
    return {"global": {}, "aggs": {"scope": visible}}


def scope(query):
    """Return the filters of the entries that this reader can see at all."""
    own = [{"term": {"locale": query.locale_id}}, {"term": {"is_single_locale": True}}]
    filters = [{"bool": {"should": own}}]
    if query.site_id:
        filters.append({"term": {"site": query.site_id}})
    if query.fixed.get("type"):
        filters.append({"terms": {"type": list(query.fixed["type"])}})
    return filters


def facet_filters(query):
    """Return {facet: filter} of the chosen keys."""
    return {
        name: {"terms": {f"facet_{name}": list(keys)}}
        for name, keys in query.filters.items()
        if keys and not (name == "type" and name in query.fixed)
    }


def facet_counts(query):
    """Return an aggregation for each facet, filtered by the choices of all other facets."""
    chosen = facet_filters(query)
    found = {}
    for name in FACETS:
        others = [one for other, one in chosen.items() if other != name]
        keys = {"terms": {"field": f"facet_{name}", "size": MAX_KEYS}}
        found[name] = (
            {"filter": {"bool": {"filter": others}}, "aggs": {"keys": keys}} if others else keys
        )
    return found


def hit_names(words, analysed):
    """Return named queries: whether the query is the hit's title, and the hit's coverage."""
    title = {"term": {"title": {"value": analysed.title, "_name": TITLE}}}
    return [title, coverage(words, name=COVERAGE)] if len(words) > 1 else [title]


def lexical_query(words, analysed, min_coverage):
    """Return the query of the lexical matches; for its score see `search.engines.ranking`.

    words: (groups, IDF share) of each word that is matched at all.
    """
    if not words:
        return NOTHING if analysed.text else {"match_all": {}}
    boosts = [{"filter": {"term": {"title": analysed.title}}, "weight": 1 + IS_TITLE_BOOST}]
    if len(words) == len(analysed.words):
        in_title = {"bool": {"filter": [title_filter(groups) for groups in analysed.words]}}
        boosts.append({"filter": in_title, "weight": ALL_IN_TITLE_BOOST})
    if analysed.is_question:
        boosts.append({"filter": {"term": {"type": "section"}}, "weight": SECTION_BOOST})
    matched = word_query(words[0][0])
    if len(analysed.words) > 1:
        matched = covering_query(words, min_coverage)
    return function_score(matched, boosts, score_mode="multiply")


def covering_query(words, min_coverage):
    """Return the sum of the words' scores times the square of the coverage, where it suffices."""
    query = {
        "bool": {
            "should": [word_query(groups) for groups, _share in words],
            "filter": [coverage(words, min_coverage=min_coverage)],
        }
    }
    for _squared in range(2):
        query = function_score(query, share_functions(words), score_mode="sum")
    return query


def coverage(words, min_coverage=0.0, name=None):
    """Return a query whose score is the coverage, for what has at min_coverage so much of it."""
    filters = [word_filter(groups) for groups, _share in words]
    options = {"_name": name} if name else {"min_score": min_coverage - ROUNDING}
    return function_score(
        {"constant_score": {"filter": any_of(filters)}},
        share_functions(words),
        score_mode="sum",
        boost_mode="replace",
        **options,
    )


def share_functions(words):
    return [{"filter": word_filter(groups), "weight": share} for groups, share in words]


def function_score(query, functions, score_mode, boost_mode="multiply", **options):
    return {
        "function_score": {
            "query": query,
            "functions": functions,
            "score_mode": score_mode,
            "boost_mode": boost_mode,
            **options,
        }
    }


def word_filter(groups):
    """Return the filter of the entries that have a word in any column."""
    every = [alternative for group in groups for alternative in group.alternatives]
    singles = [one.terms[0].code for one in every if len(one.terms) == 1]
    several = [all_terms(one) for one in every if len(one.terms) > 1]
    return any_of([{"terms": {"terms": singles}}, *several])


def all_terms(alternative):
    """Return the filter of the entries with all terms of an alternative of several terms."""
    if alternative.closeness == Closeness.PHRASE:
        return combined_terms(alternative, columns_of(alternative.terms[0].field))
    return {"bool": {"filter": [{"term": {"terms": term.code}} for term in alternative.terms]}}


def title_filter(groups):
    """Return the filter of the entries that have a word in the title."""
    by_column, found = defaultdict(list), []
    for alternative in (one for group in groups for one in group.alternatives):
        columns = columns_of(alternative.terms[0].field, title=True)
        if len(alternative.terms) > 1:
            found.append(combined_terms(alternative, columns))
            continue
        for column in columns:
            by_column[column].append(alternative.terms[0].code)
    return any_of([*found, *({"terms": {name: codes}} for name, codes in by_column.items())])


def any_of(filters):
    return {"bool": {"should": filters, "minimum_should_match": 1}}


def word_query(groups):
    """Return the scoring query of one word: the best of its groups of alternatives."""
    best = [{"bool": {"should": alternatives(group), "boost": group.weight}} for group in groups]
    return {"dis_max": {"queries": best}}


def alternatives(group):
    """Return the queries of the alternatives of a group, single terms of the same columns as one.

    Columns are scored together as one weighted field (BM25F).
    """
    by_columns, found = defaultdict(list), []
    for alternative in group.alternatives:
        columns = columns_of(alternative.terms[0].field)
        if len(alternative.terms) == 1:
            by_columns[columns].append(alternative.terms[0].code)
        else:
            found.append(combined_terms(alternative, columns))
    return [*found, *(combined_fields(codes, columns) for columns, codes in by_columns.items())]


def combined_fields(codes, columns, operator="or"):
    fields = [f"{column}^{COLUMNS[column] / MIN_WEIGHT}" for column in columns]
    return {"combined_fields": {"query": " ".join(codes), "fields": fields, "operator": operator}}


def columns_of(field, title=False):
    columns = COLUMNS_OF_FIELD.get(field, FORMS)
    return tuple(name for name in columns if not title or name.startswith("title"))


def combined_terms(alternative, columns):
    """Return the scoring query of an alternative of several terms, all of which have to match."""
    codes = [term.code for term in alternative.terms]
    if alternative.closeness == Closeness.PHRASE:
        phrases = [{"match_phrase": {column: " ".join(codes)}} for column in columns]
        return {"bool": {"should": phrases}}
    return combined_fields(codes, columns, "and")
