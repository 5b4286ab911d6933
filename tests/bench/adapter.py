"""The one place where the bench touches the search: when its interface moves, this file does."""

from wagtail.models import Site

from django.http import QueryDict
from django.urls import reverse
from django.utils import translation

from home.locales import locale_id_of
from search.engines.choice import engine
from search.keeping import queue, rebuilding
from search.query import read_query
from search.service import search as carry_out

TABLES = ("search_entry", "search_entrytext", "search_entryfacet")
paused = queue.paused
rebuild = rebuilding.rebuild
things_to_read = rebuilding.total


def query(text, language="sv"):
    """Return the SearchQuery of words that somebody typed, clipped and cleaned as the page does."""
    data = QueryDict(mutable=True)
    data["q"] = text
    site = Site.objects.get(is_default_site=True)
    locale_id = locale_id_of(language)
    return read_query(data, language=language, locale_id=locale_id, site_id=site.pk)


def search(text, language="sv"):
    """Return everything that the search page shows: results, counts of all facets, suggestion."""
    with translation.override(language):
        return carry_out(query(text, language))


def addresses(text, language="sv"):
    """Return the addresses of the results, best first."""
    return [result.entry.address for result in search(text, language).results]


def found_by_meaning(text, language="sv"):
    """Return how many results only meaning has brought."""
    return sum(result.legs == ("meaning",) for result in search(text, language).results)


def page_address(text):
    """Return the address of the page that shows a search."""
    data = QueryDict(mutable=True)
    data["q"] = text
    with translation.override("sv"):
        return f"{reverse('search')}?{data.urlencode()}"


def engine_name():
    return engine().name
