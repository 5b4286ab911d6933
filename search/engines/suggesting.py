"""Finds entries by the beginnings of the words in their titles, for a search field."""

from search.models import Entry
from search.text.normalise import fold
from search.text.terms import Field, Term
from search.text.tokens import split_words

MAX_WORDS = 6
# What most people mean first: who, what for, how; a section only if nothing else begins so.
ORDER = ["organisation", "goal", "guideline", "case", "initiative", "page", "document", "section"]


def beginnings(text):
    """Return, for each word of a text, the terms one of which a word of the title begins with."""
    words = [word.surface for word in split_words(text)][:MAX_WORDS]
    return [tuple({Term(Field.EXACT, word).code, folded_code(word)}) for word in words]


def folded_code(word):
    """Return the term by which a word with dots is found that was typed without."""
    return Term(Field.FOLDED, fold(word)).code


def ordered(engine, query, condition, value, most):
    """Return at most so many entries whose titles fulfil an engine's condition."""
    scope, values = engine.scope(query)
    place = " ".join(f"WHEN '{name}' THEN {number}" for number, name in enumerate(ORDER))
    sql = (
        f"SELECT e.id {engine.joined} WHERE {condition} AND {scope} "
        f"ORDER BY CASE e.type {place} ELSE 99 END, LENGTH(e.title), e.id LIMIT {most}"
    )
    ids = [entry_id for (entry_id,) in engine.rows(sql, [value, *values])]
    found = Entry.objects.in_bulk(ids)
    return [found[entry_id] for entry_id in ids if entry_id in found]
