"""Query analysis with the site's own data: the editors' synonyms and names of organisations."""

import gc
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from django.conf import settings
from django.db import connection

from search.models import SynonymGroup
from search.text.loading import load_analysis
from search.text.query import Alternative, Kind, Query
from search.text.query_reader import QueryReader
from search.text.synonyms import Names, Synonyms
from search.text.tokens import comparable

# Words of a query that are searched for.
MAX_WORDS = 8
# Alternatives are grouped by weight, and each group is one search expression: (at least, weight).
LEVELS = ((0.7, 1.0), (0.4, 0.5), (0.0, 0.25))
TABLE = SynonymGroup._meta.db_table
SYNONYMS = f"SELECT words, english FROM {TABLE} WHERE is_active ORDER BY id"  # noqa: S608 - constants


@dataclass(frozen=True)
class Group:
    """Alternatives of one word that have the same weight."""

    weight: float
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True)
class AnalysedQuery:
    """The words of a query, each as Groups of alternatives, the heaviest first.

    title: the words typed, as `search.text.tokens.comparable` returns them. cache: what an engine
    has read for this query, {groups of a word: …} and more; shared with the corrected query.
    synonyms: the Synonyms that the query was read with.
    """

    query: Query
    words: tuple[tuple[Group, ...], ...] = ()
    title: str = ""
    cache: dict = field(default_factory=dict, compare=False, repr=False)
    synonyms: Synonyms | None = field(default=None, compare=False, repr=False)

    @property
    def is_clipped(self):
        """Return whether more words were typed than are searched for."""
        return self.query.clipped or len(self.query.groups) > MAX_WORDS

    @property
    def has_only_known_words(self):
        """Return whether the editors have synonyms for each word: it is about the site's field."""
        groups = self.query.groups
        return bool(groups) and all(
            any(one.kind == Kind.SYNONYM for one in group.alternatives) for group in groups
        )


def analysis():
    """Return the Analysis of this process."""
    loaded = load_analysis(settings.VAR_DIR / "words")
    freeze_garbage_collector()
    return loaded


@cache
def freeze_garbage_collector():
    """Exempt all objects that are loaded by now from garbage collection.

    A search allocates thousands of rows, which triggers collections; in a process with the
    dictionaries, one would take longer than most searches.
    """
    gc.collect()
    gc.freeze()


def analyse(query, names=()):
    """Return the AnalysedQuery of a SearchQuery.

    names: names of organisations, whose words are not inflected, corrected or split.
    """
    groups, known_names = synonyms(), compiled_names(tuple(names))
    read = QueryReader(analysis()).read(query.text, query.language, groups, known_names)
    return replace(grouped(read), synonyms=groups)


def grouped(read, cache=None):
    """Return the AnalysedQuery of a Query; a word that is repeated counts once.

    cache: that of the query before its spelling was corrected.
    """
    read = read.with_groups(tuple({one.surface: one for one in read.groups}.values()))
    words = tuple(by_weight(group.alternatives) for group in read.groups[:MAX_WORDS])
    return AnalysedQuery(read, words, comparable(read.text), {} if cache is None else cache)


def by_weight(alternatives):
    """Return the Groups of the alternatives of a word."""
    groups, below = [], float("inf")
    for least, weight in LEVELS:
        some = tuple(one for one in alternatives if least <= one.weight < below)
        if some:
            groups.append(Group(weight, some))
        below = least
    return tuple(groups)


def synonyms():
    """Return the editors' Synonyms, compiled anew only when they have changed."""
    with connection.cursor() as cursor:
        cursor.execute(SYNONYMS)
        return compiled_synonyms(tuple(cursor.fetchall()))


@lru_cache(maxsize=4)
def compiled_synonyms(rows):
    groups = [SynonymGroup(words=words, english=english).phrases for words, english in rows]
    return Synonyms(groups, analysis())


@lru_cache(maxsize=4)
def compiled_names(names):
    return Names(names)
