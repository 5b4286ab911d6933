"""The Analysis that tests of `search.text` share, and matching of queries with texts."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from search.text.loading import load_analysis
from search.text.query_reader import QueryReader

HERE = Path(__file__).parent


@lru_cache(maxsize=1)
def the_analysis():
    """Return the analysis with the installed dictionaries; slow only the first time."""
    return load_analysis(settings.VAR_DIR / "words")


def read(text, language="sv", **options):
    """Return the Query of a text."""
    return QueryReader(the_analysis()).read(text, language, **options)


def answers(query, text, language="sv"):
    """Return whether the text has one alternative of every group of the query."""
    there = set()
    for token in the_analysis().analyse_text(text, language):
        there |= token.terms.terms()
    return all(
        any(there.issuperset(alternative.terms) for alternative in group.alternatives)
        for group in query.groups
    )


def meets(query, text, language="sv", **options):
    """Return whether a query finds a text in the same language."""
    return answers(read(query, language, **options), text, language)


def pairs(name):
    """Return (kind, verdict, query, text) of a file of judged pairs."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
