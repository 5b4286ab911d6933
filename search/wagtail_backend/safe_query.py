"""Normalises queries to what every backend understands: words, and not too many of them."""

from wagtail.search.query import (
    MATCH_NONE,
    And,
    Boost,
    Fuzzy,
    MatchAll,
    Not,
    Or,
    Phrase,
    PlainText,
)

from search.text.tokens import split_words

MAX_CHARACTERS = 200
MAX_WORDS = 12


def safe(query):
    """Return a query of the types that the backends know, which contains only words."""
    if isinstance(query, str):
        query = PlainText(query)
    if isinstance(query, MatchAll):
        return query
    if isinstance(query, Boost):
        return safe(query.subquery)
    if isinstance(query, Not):
        return Not(safe(query.subquery))
    if isinstance(query, And | Or):
        return combined(type(query), [safe(part) for part in query.subqueries])
    return of_words(query)


def of_words(query):
    """Return a query for the words of a query; MATCH_NONE if it has none."""
    words = words_of(query.query_string)
    if not words:
        return MATCH_NONE
    if isinstance(query, Phrase):
        return Phrase(" ".join(words))
    operator = query.operator if isinstance(query, PlainText | Fuzzy) else "and"
    return PlainText(" ".join(words), operator=operator)


def combined(kind, parts):
    """Return And or Or of some parts, without those that match everything or nothing.

    The databases' compilers cannot combine these.
    """
    plain = [part for part in parts if isinstance(part, PlainText | Phrase | And | Or)]
    if len(plain) < len(parts) and kind is And and MATCH_NONE in parts:
        return MATCH_NONE
    if not plain:
        return parts[0] if parts else MATCH_NONE
    return plain[0] if len(plain) == 1 else kind(plain)


def words_of(text):
    """Return the first words of a text, at most MAX_WORDS."""
    return [word.surface for word in split_words(str(text)[:MAX_CHARACTERS])][:MAX_WORDS]
