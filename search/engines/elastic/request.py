"""Makes one request of a search: hits, order, counts of facets, and which words nothing has."""

from collections import defaultdict

from search.choices import Sort
from search.engines.elastic.vectors import near
from search.engines.index import COLUMNS
from search.engines.ranking import ALL_IN_TITLE, ENOUGH, IS_TITLE, SECTION_ANSWERS
from search.query import FACETS
from search.text import Closeness, Field

EXACT = ["title_exact", "summary_exact", "text_exact", "names", "other_language"]
FORMS = ["title_forms", "summary_forms", "text_forms", "names", "other_language"]
PARTS = ["title_parts", "text_parts", "names", "other_language"]
COLUMNS_OF = {Field.EXACT: EXACT, Field.PART: PARTS}
# A weight has to be at least 1.
LIGHTEST = min(COLUMNS.values())
MAX_KEYS = 1_000
# What a hit says to have fulfilled, beside the numbers of its words.
WORDS, TITLE = "words", "title"
# Where it is noted which words nothing has, as far as a probe has shown it.
ABSENT = "absent words"
NOTHING = {"match_none": {}}
ORDERS = {
    Sort.RELEVANCE: ["_score", {"id": "asc"}],
    Sort.NEWEST: [{"date": {"order": "desc", "missing": "_last"}}, {"id": "desc"}],
    Sort.TITLE: [{"title_key": "asc"}, {"id": "asc"}],
}


def request(query, analysed, meaning=None, window=0):
    """Return the body of the request for a SearchQuery.

    meaning: also look for what is near it. window: return so many hits from the first on, instead
    of a page, each with the words that it has by their numbers. A hit of words is named WORDS;
    where something else may bring one, that name has the score of the words alone.
    """
    has = filters_of(analysed)
    names = names_of(has, analysed) if window else []
    matched = {"must": [ranked(has, analysed)]}
    if meaning:
        matched["_name"] = WORDS
    else:
        # Nothing else brings a hit: no need to look for the words of each once more.
        names.append({"match_all": {"_name": WORDS}})
    body = {
        "query": {"bool": {"filter": scope(query), "must": [{"bool": matched}]}},
        "post_filter": {
            "bool": {
                "filter": [{"match_all": {}}, *narrowing(query).values()],
                # A filter has no use for them: only the hits that are returned are looked at.
                "should": names,
                "minimum_should_match": 0,
            }
        },
        "sort": ORDERS[query.order],
        "from": 0 if window else (query.page - 1) * query.per_page,
        "size": window or query.per_page,
        "track_total_hits": True,
        # An id is read faster from its column than from what is stored of each hit.
        "stored_fields": "_none_",
        "docvalue_fields": ["id"],
        "aggs": facet_counts(query),
    }
    if meaning:
        body["knn"] = near(meaning, scope(query))
    if has:
        body["aggs"]["words"] = word_counts(query, has)
    return body


def probe(query, analysed, meaning=None):
    """Return the body of a request for whether there is anything, and which words nothing has:
    it scores nothing and returns no hit."""
    has = filters_of(analysed)
    words = {"should": has, "minimum_should_match": least_of(has)} if has else {"must": NOTHING}
    body = {
        "query": {"bool": {"filter": scope(query), **words}},
        "post_filter": {"bool": {"filter": list(narrowing(query).values())}},
        "size": 0,
        "track_total_hits": 1,
        "aggs": {"words": word_counts(query, has)} if has else {},
    }
    if meaning:
        body["knn"] = near(meaning, scope(query))
    return body


def filters_of(analysed):
    """Return for each word the filter of what has it."""
    absent = analysed.looked_up.get(ABSENT, ())
    return [NOTHING if groups in absent else has_word(groups) for groups in analysed.words]


def word_counts(query, has):
    """Return the aggregation that counts what has each word, by its number: among all that this
    reader can be shown, whether or not the query finds it."""
    here = {str(number): word for number, word in enumerate(has)}
    found = {"found": {"filters": {"filters": here}}}
    shown = {"filter": {"bool": {"filter": scope(query)}}, "aggs": found}
    return {"global": {}, "aggs": {"shown": shown}}


def names_of(has, analysed):
    """Return queries that a hit says to have fulfilled: its words by their numbers, and TITLE."""
    words = [
        {"constant_score": {"filter": word, "_name": str(number)}}
        for number, word in enumerate(has)
        if word is not NOTHING
    ]
    return [{"term": {"title": {"value": analysed.title, "_name": TITLE}}}, *words]


def scope(query):
    """Return the filters of what this reader can be shown at all."""
    own = [{"term": {"locale": query.locale_id}}, {"term": {"is_lone": True}}]
    filters = [{"bool": {"should": own}}]
    if query.site_id:
        filters.append({"term": {"site": query.site_id}})
    if query.fixed.get("type"):
        filters.append({"terms": {"type": list(query.fixed["type"])}})
    return filters


def narrowing(query):
    """Return {facet: filter} of what is chosen."""
    return {
        name: {"terms": {f"facet_{name}": list(keys)}}
        for name, keys in query.filters.items()
        if keys and not (name == "type" and name in query.fixed)
    }


def facet_counts(query):
    """Return an aggregation for each facet, under the choices of all the others."""
    chosen = narrowing(query)
    found = {}
    for name in FACETS:
        others = [one for other, one in chosen.items() if other != name]
        keys = {"terms": {"field": f"facet_{name}", "size": MAX_KEYS}}
        found[name] = (
            {"filter": {"bool": {"filter": others}}, "aggs": {"keys": keys}} if others else keys
        )
    return found


def ranked(has, analysed):
    """Return the query for words: most of them, all of them better, in the title better still.

    has: for each word the filter of what has it.
    """
    if not has:
        return NOTHING if analysed.query.text else {"match_all": {}}
    functions = [{"filter": {"term": {"title": analysed.title}}, "weight": 1 + IS_TITLE}]
    if NOTHING not in has:
        in_title = {"bool": {"filter": [has_in_title(groups) for groups in analysed.words]}}
        functions.append({"filter": in_title, "weight": ALL_IN_TITLE})
    if analysed.query.is_question:
        functions.append({"filter": {"term": {"type": "section"}}, "weight": SECTION_ANSWERS})
    return weighed(covered(has, analysed), functions, "multiply")


def covered(has, analysed):
    """Return the query for what has enough of the words; its score grows with the share it has."""
    there = [
        (groups, word)
        for groups, word in zip(analysed.words, has, strict=True)
        if word is not NOTHING
    ]
    words = [word_query(groups) for groups, _word in there]
    if not words:
        return NOTHING
    if len(has) == 1:
        return words[0]
    some = {"bool": {"should": words, "minimum_should_match": least_of(has)}}
    share = [{"filter": word, "weight": 1 / len(has)} for _groups, word in there]
    for _twice in range(2):
        some = weighed(some, share, "sum")
    return some


def least_of(has):
    """Return how many of the words a hit has to have at least."""
    return max(1, round(ENOUGH * len(has)))


def weighed(query, functions, mode):
    """Return a query whose score is multiplied with those functions' weights together."""
    return {
        "function_score": {
            "query": query,
            "score_mode": mode,
            "boost_mode": "multiply",
            "functions": functions,
        }
    }


def has_word(groups):
    """Return the filter of what has a word in any column: it costs much less than a score."""
    every = [alternative for group in groups for alternative in group.alternatives]
    singles = [one.terms[0].code for one in every if len(one.terms) == 1]
    return any_of([{"terms": {"terms": singles}}, *(has_all(one) for one in every)])


def has_in_title(groups):
    """Return the filter of what has a word in its title."""
    by_column, found = defaultdict(list), []
    for alternative in (one for group in groups for one in group.alternatives):
        columns = columns_of(alternative.terms[0].field, title=True)
        if len(alternative.terms) > 1:
            found.append(together(alternative, columns))
            continue
        for column in columns:
            by_column[column].append(alternative.terms[0].code)
    return any_of([*found, *({"terms": {name: codes}} for name, codes in by_column.items())])


def has_all(alternative):
    """Return the filter of what has several terms; None for a single one."""
    if len(alternative.terms) == 1:
        return None
    if alternative.closeness == Closeness.PHRASE:
        return together(alternative, columns_of(alternative.terms[0].field))
    return {"bool": {"filter": [{"term": {"terms": term.code}} for term in alternative.terms]}}


def any_of(filters):
    return {"bool": {"should": [one for one in filters if one]}}


def word_query(groups):
    """Return the query for one word: the best of its groups of alternatives."""
    best = [{"bool": {"should": alternatives(group), "boost": group.weight}} for group in groups]
    return {"dis_max": {"queries": best}}


def alternatives(group):
    """Return the queries of a group: single terms of a kind together, others one by one.

    Terms are counted over all columns as if they were one, with a weight for each (BM25F).
    """
    by_columns, found = defaultdict(list), []
    for alternative in group.alternatives:
        columns = columns_of(alternative.terms[0].field)
        if len(alternative.terms) == 1:
            by_columns[columns].append(alternative.terms[0].code)
        else:
            found.append(together(alternative, columns))
    return [*found, *(combined(codes, columns) for columns, codes in by_columns.items())]


def combined(codes, columns, operator="or"):
    fields = [f"{column}^{COLUMNS[column] / LIGHTEST}" for column in columns]
    return {"combined_fields": {"query": " ".join(codes), "fields": fields, "operator": operator}}


def columns_of(field, title=False):
    columns = COLUMNS_OF.get(field, FORMS)
    return tuple(name for name in columns if not title or name.startswith("title"))


def together(alternative, columns):
    """Return the query for several terms that an entry has to have, all of them."""
    codes = [term.code for term in alternative.terms]
    if alternative.closeness == Closeness.PHRASE:
        phrases = [{"match_phrase": {column: " ".join(codes)}} for column in columns]
        return {"bool": {"should": phrases}}
    return combined(codes, columns, "and")
