"""Autocomplete: entries by the beginnings of words in their titles, pins and synonyms."""

from search.analysed_query import synonyms
from search.models import Entry
from search.pins import ids_with_prefix
from search.text.normalise import fold
from search.text.terms import Field, Term
from search.text.tokens import split_words

MAX_WORDS = 6
# Phrases of synonym groups that are looked up where titles alone give too little.
MAX_PHRASES = 8
MIN_SYNONYM_PREFIX = 4
# Sections of guidelines come last: their guideline is suggested as well.
TYPE_ORDER = [
    "organisation",
    "goal",
    "guideline",
    "case",
    "initiative",
    "event",
    "news",
    "page",
    "document",
    "section",
]


def suggestions(engine, query, limit):
    """Return entries for a query that is being typed: pinned ones, by title, by synonyms."""
    words = [word.surface for word in split_words(query.text)][:MAX_WORDS]
    if not words:
        return []
    ids = dict.fromkeys(ids_with_prefix(query))
    ids |= dict.fromkeys(ids_by_title(engine, query, [words], limit))
    if len(ids) < limit and len(words) == 1 and len(words[0]) >= MIN_SYNONYM_PREFIX:
        phrases = [phrase.surfaces for phrase in synonyms().with_prefix(words[0])]
        ids |= dict.fromkeys(ids_by_title(engine, query, phrases[:MAX_PHRASES], limit))
    found = Entry.objects.in_bulk(list(ids)[:limit])
    return [found[pk] for pk in ids if pk in found]


def ids_by_title(engine, query, phrases, limit):
    """Return ids of entries whose titles have all words of one of the phrases, as prefixes."""
    if not phrases:
        return []
    scope, values = engine.scope(query)
    place = " ".join(f"WHEN '{name}' THEN {number}" for number, name in enumerate(TYPE_ORDER))
    sql = (
        f"SELECT e.id {engine.joined} WHERE {engine.condition} AND {scope} "
        f"ORDER BY CASE e.type {place} ELSE 99 END, LENGTH(e.title), e.id LIMIT {limit}"
    )
    expression = engine.title_prefixes([list(map(codes, words)) for words in phrases])
    return [pk for (pk,) in engine.rows(sql, [expression, *values])]


def codes(word):
    """Return the codes one of which the code of a title's word starts with."""
    return tuple({Term(Field.EXACT, word).code, Term(Field.FOLDED, fold(word)).code})
