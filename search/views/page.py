"""The search page: its URL holds its whole state, and it works without JavaScript."""

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models import GoalPage
from home.caching.cacheable import mark_uncacheable, publicly_cacheable
from home.visibility import readable
from network.models import OrganisationPage
from search.choices import EntryType, Sort
from search.engines.choice import database_engine
from search.query import query_from_request
from search.results import page_of_results
from search.service import search
from search.term_counts import count_search

TEMPLATE = "search/search_page.html"


@require_safe
@publicly_cacheable
def search_page(request):
    results = search(query_from_request(request))
    count_search(results)
    if results.query.text or is_degraded(results):
        # Each search is counted, and the words of visitors would fill the cache.
        mark_uncacheable(request)
    return render(request, TEMPLATE, context_of(results))


def context_of(results):
    """Return what the template is given."""
    return {
        "is_search": True,
        "goals": [] if results.total else goals(results.query.locale_id),
        "results": results,
        "query": results.query,
        "organisations": organisations(results),
        "sorts": Sort.choices,
        "listing": page_of_results(results),
    }


def organisations(results):
    """Return the organisations among the results, for the map; their titles are in the list."""
    found = [
        one.entry.object_id
        for one in results.results
        if one.entry.type == EntryType.ORGANISATION and not one.entry.anchor
    ]
    return readable(OrganisationPage.objects.filter(pk__in=found)).only("place") if found else ()


def is_degraded(results):
    """Return whether the database has answered because Elasticsearch did not."""
    return settings.ELASTICSEARCH_URLS and results.engine == database_engine().name


def goals(locale_id):
    """Return the goals in a language, which the page suggests if nothing was found."""
    return readable(GoalPage.objects.filter(locale_id=locale_id)).order_by("number")
