"""Query analysis with the site's own data: the editors' synonyms and names of organisations."""

import gc
from functools import cache, lru_cache

from django.conf import settings
from django.db import connection

from search.models import SynonymGroup
from search.text.loading import load_analysis
from search.text.query_reader import QueryReader
from search.text.synonyms import Names, Synonyms

TABLE = SynonymGroup._meta.db_table
SYNONYMS = f"SELECT words, english FROM {TABLE} WHERE is_active ORDER BY id"  # noqa: S608 - constants


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
    """Return the analysed Query of a SearchQuery.

    names: names of organisations, whose words are not inflected, corrected or split.
    """
    reader = QueryReader(analysis())
    return reader.read(query.text, query.language, synonyms(), compiled_names(tuple(names)))


def synonyms():
    """Return the editors' Synonyms, compiled anew only when they have changed."""
    with connection.cursor() as cursor:
        cursor.execute(SYNONYMS)
        return compiled_synonyms(tuple(cursor.fetchall()))


@lru_cache(maxsize=4)
def compiled_synonyms(rows):
    groups = [SynonymGroup(words=words, english=english).phrases for words, english in rows]
    return Synonyms(groups, analysis())


compiled_names = lru_cache(maxsize=4)(Names)
