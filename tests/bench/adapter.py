"""The functions of the search that the benchmark calls."""

from dataclasses import replace

from wagtail.models import Site

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils import translation

from home.i18n.locales import locale_id_of
from search.indexing import changes
from search.indexing import rebuild as rebuilding
from search.query import read_query
from search.semantic import backfill, nearest
from search.semantic.embedder import embedder
from search.service import search as run_search

ELASTICSEARCH = "elasticsearch"
paused = changes.paused
objects_to_index = rebuilding.total


def rebuild():
    """Rebuild all entries, on every engine; yield the number of objects of each batch."""
    yield from rebuilding.rebuild()
    fill_elasticsearch()


def fill_elasticsearch():
    """Index the entries of the database in Elasticsearch, where there is one."""
    if settings.ELASTICSEARCH_URLS:
        from search.engines.elastic import indexing
        from search.engines.elastic.client import alias

        for _number in indexing.rebuild():
            pass
        # The server merges segments in the background: wait until it is done.
        client = indexing.writer().options(request_timeout=300)
        client.indices.forcemerge(index=alias(), max_num_segments=1)


def use_semantic_search(is_on):
    """Switch hybrid search on, if this machine can run the model, or off."""
    settings.SEMANTIC_SEARCH = is_on
    nearest.clear_cache()


def has_embedder():
    """Return whether vectors can be made here."""
    return embedder() is not None


def entries_without_vectors():
    return backfill.waiting(embedder().model).count()


def make_vectors():
    """Make the vectors of every entry; yield the number of entries of each batch."""
    yield from backfill.fill()
    nearest.clear_cache()
    fill_elasticsearch()
    embedder().passages(["The model is loaded."])


def clean_up():
    """Delete the Elasticsearch indices of the bench."""
    if settings.ELASTICSEARCH_URLS:
        from search.engines.elastic import indexing

        for name in indexing.indices():
            indexing.writer().indices.delete(index=name)


def query(text, language="sv"):
    """Return the SearchQuery of a text, clipped and cleaned as the search page does."""
    data = QueryDict(mutable=True)
    data["q"] = text
    site = Site.objects.get(is_default_site=True)
    locale_id = locale_id_of(language)
    return read_query(data, language=language, locale_id=locale_id, site_id=site.pk)


def search(text, language="sv"):
    """Return the SearchResults of a text, as the search page shows them."""
    with translation.override(language):
        return run_search(query(text, language))


def addresses(text, language="sv"):
    """Return the addresses of the results, best first."""
    return [result.entry.address for result in search(text, language).results]


def semantic_only_results(text, language="sv"):
    """Return how many results only the semantic retriever has found."""
    return sum(result.matched_by == ("semantic",) for result in search(text, language).results)


def page_address(text):
    """Return the address of the page that shows a search."""
    data = QueryDict(mutable=True)
    data["q"] = text
    with translation.override("sv"):
        return f"{reverse('search')}?{data.urlencode()}"


def uses_measured_engine(text, language="sv"):
    """Return whether the results are from the measured engine, and not from the fallback."""
    is_configured = bool(settings.ELASTICSEARCH_URLS)
    return (search(text, language).engine == ELASTICSEARCH) == is_configured


def elasticsearch_request(text):
    """Return (address, body) of the request that a search sends to Elasticsearch."""
    from search.analysed_query import analyse
    from search.engines.elastic import client, request
    from search.engines.elastic.engine import FILTER_PATH
    from search.facets import FacetLabels

    search_query = query(text)
    labels = FacetLabels(search_query.language)
    search_query = replace(search_query, chosen=labels.keys(search_query.chosen))
    body = request.search_request(search_query, analyse(search_query, labels.organisations()))
    address = f"{settings.ELASTICSEARCH_URLS[0]}/{client.alias()}/_search"
    return f"{address}?filter_path={','.join(FILTER_PATH)}", body
