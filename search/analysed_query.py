"""What the words of a search mean here: their forms, the editors' synonyms, and names."""

import gc
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from django.conf import settings
from django.db import connection

from search.models import SynonymGroup
from search.text import (
    Alternative,
    Kind,
    Names,
    Query,
    QueryReader,
    Synonyms,
    load_analysis,
)
from search.text.tokens import comparable

# A search of more words is a text; the first ones say what it is about.
MAX_WORDS = 8
# Alternatives that weigh about the same are looked for together: (at least, counts as).
LEVELS = ((0.7, 1.0), (0.4, 0.5), (0.0, 0.25))
TABLE = SynonymGroup._meta.db_table
SYNONYMS = f"SELECT words FROM {TABLE} WHERE is_active ORDER BY id"  # noqa: S608 - constants


@dataclass(frozen=True)
class Group:
    """Alternatives of one word that count the same."""

    weight: float
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True)
class AnalysedQuery:
    """The words of a search, each with its groups of alternatives, nearest first.

    `title` compares with a title that is nothing but those words; see `search.comparison`.
    `looked_up` is where an engine keeps what it has read, {groups of a word: what has it} and more,
    for the same search with another spelling of other words. `synonyms` are those it was read with.
    """

    query: Query
    words: tuple[tuple[Group, ...], ...] = ()
    title: str = ""
    looked_up: dict = field(default_factory=dict, compare=False, repr=False)
    synonyms: Synonyms | None = field(default=None, compare=False, repr=False)

    @property
    def is_clipped(self):
        """Return whether more words were typed than are looked for."""
        return self.query.clipped or len(self.query.groups) > MAX_WORDS

    @property
    def is_of_the_field(self):
        """Return whether the editors know each of its words: as one that has synonyms."""
        groups = self.query.groups
        return bool(groups) and all(
            any(one.kind == Kind.SYNONYM for one in group.alternatives) for group in groups
        )


def analysis():
    """Return the word analysis of this process."""
    loaded = load_analysis(settings.VAR_DIR / "words")
    settle()
    return loaded


@cache
def settle():
    """Let no later look for garbage go through all that is loaded by now, which stays.

    A search reads thousands of rows, and Python looks for garbage ever so often while it does: in
    a process of this size, that takes longer than most searches.
    """
    gc.collect()
    gc.freeze()


def analyse(query, names=()):
    """Return the AnalysedQuery of a SearchQuery; `names` are never taken for other words."""
    same = synonyms()
    reader, named = QueryReader(analysis()), compiled_names(tuple(names))
    read = reader.read(query.text, query.language, same, named)
    return replace(grouped(read), synonyms=same)


def grouped(read, looked_up=None):
    """Return the AnalysedQuery of a `search.text.query.Query`; a word counts once.

    looked_up: that of the same search before, if there is one.
    """
    read = read.with_groups(tuple({one.surface: one for one in read.groups}.values()))
    words = tuple(levels(group.alternatives) for group in read.groups[:MAX_WORDS])
    return AnalysedQuery(read, words, comparable(read.text), {} if looked_up is None else looked_up)


def levels(alternatives):
    """Return the Groups of a word's alternatives."""
    groups, most = [], float("inf")
    for least, weight in LEVELS:
        some = tuple(one for one in alternatives if least <= one.weight < most)
        if some:
            groups.append(Group(weight, some))
        most = least
    return tuple(groups)


def synonyms():
    """Return the editors' groups, compiled anew only when they have changed."""
    with connection.cursor() as cursor:
        cursor.execute(SYNONYMS)
        return compiled_synonyms(tuple(text for (text,) in cursor.fetchall()))


@lru_cache(maxsize=4)
def compiled_synonyms(texts):
    groups = [SynonymGroup(words=text).phrases for text in texts]
    return Synonyms(groups, analysis())


@lru_cache(maxsize=4)
def compiled_names(names):
    return Names(names)
