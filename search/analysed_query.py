"""Query analysis with the site's own data: the editors' synonyms and names of organisations."""

import gc
from functools import cache, lru_cache

from django.conf import settings

from search.models import SynonymGroup
from search.text.loading import load_analysis
from search.text.query_reader import QueryReader
from search.text.synonyms import Names, Synonyms


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
    groups = SynonymGroup.objects.filter(is_active=True).order_by("pk")
    return compiled_synonyms(tuple(groups.values_list("words", "english")))


@lru_cache(maxsize=4)
def compiled_synonyms(rows):
    groups = [SynonymGroup(words=words, english=english).phrases for words, english in rows]
    return Synonyms(groups, analysis())


compiled_names = lru_cache(maxsize=4)(Names)
