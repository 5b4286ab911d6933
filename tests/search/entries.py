"""Writes entries without pages, and searches as the page does: for tests of the engines."""

import datetime
import itertools
from uuid import uuid4

from wagtail.models import Site

from django.contrib.contenttypes.models import ContentType

from cases.models import CasePage
from home.i18n.locales import locale_id_of
from search.documents.document import SearchDocument
from search.indexing.vocabulary import vocabulary_cache
from search.indexing.writer import write_documents
from search.models import Entry
from search.query import SearchQuery
from search.service import search

numbers = itertools.count(1_000_000)


def describe(title, *, language="sv", written=None, facets=(), key=None, **values):
    """Return a SearchDocument in the tree of `language`; `written`: in which language."""
    defaults = {"type": "case", "url": f"/{title}/", "date": datetime.date(2026, 1, 1)}
    document = SearchDocument(
        title=title,
        site_id=Site.objects.get(is_default_site=True).pk,
        locale_id=locale_id_of(language),
        language=written or language,
        translation_key=key or uuid4(),
        **{**defaults, **values},
    )
    for name, keys in dict(facets).items():
        document.add_facet(name, *([keys] if isinstance(keys, str) else keys))
    return document


def entry(title, **values):
    """Write an entry and return it; for the values see `describe`."""
    return entries([describe(title, **values)])[0]


def entries(documents):
    """Write an entry for each SearchDocument, all at once, and return them in order."""
    kind = ContentType.objects.get_for_model(CasePage)
    by_number = {next(numbers): document for document in documents}
    write_documents(kind, {number: [one] for number, one in by_number.items()})
    vocabulary_cache.clear()
    written = Entry.objects.filter(content_type=kind, object_id__in=by_number)
    return list(written.order_by("object_id"))


FILLERS = [
    "Mäter buller vid vägen",
    "Sorterar post",
    "Räknar fåglar i hamnen",
    "Planerar busslinjer",
    "Översätter menyer",
    "Läser av elmätare",
    "Hittar läckor i rör",
    "Bokar lokaler",
    "Skriver noter",
    "Väger lastbilar",
    "Följer isläget",
    "Ritar kartor",
    "Klipper gräs",
    "Delar ut nycklar",
    "Rensar diken",
]


def fill(count=60):
    """Write entries about other topics: among a few entries BM25 scores are near zero."""
    summary = "Ett arbete i en helt annan del av verksamheten."
    names = [f"{FILLERS[number % len(FILLERS)]} {number}" for number in range(count)]
    entries([describe(name, summary=summary) for name in names])


def results(text="", language="sv", **values):
    """Return the SearchResults of a search in a language."""
    values.setdefault("site_id", Site.objects.get(is_default_site=True).pk)
    query = SearchQuery(text=text, language=language, locale_id=locale_id_of(language), **values)
    return search(query)


def titles(text="", language="sv", **values):
    """Return the titles that a search finds, in order."""
    return [result.entry.title for result in results(text, language, **values).results]


def counts(found, name):
    """Return {value: number} of one facet of SearchResults."""
    facets = {facet.name: facet for facet in found.facets}
    choices = facets[name].choices if name in facets else []
    return {choice.value: choice.count for choice in choices}
