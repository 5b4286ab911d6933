"""The lists of cases, guidelines and organisations, narrowed down by the engine of the search."""

from django.core.paginator import Page as ListPage

from cases.models import CaseIndexPage
from home.listings import Listing
from home.paging import page_of
from network.choices import Membership
from network.models import GuidelineIndexPage, OrganisationIndexPage
from search.choices import EntryType, FacetName, Sort
from search.results import ResultsPaginator
from search.service import search
from search.views.query import query_from_request

TEMPLATE = "search/includes/narrowing.html"
TYPES = {
    CaseIndexPage: (EntryType.CASE, Sort.NEWEST),
    GuidelineIndexPage: (EntryType.GUIDELINE, Sort.TITLE),
    OrganisationIndexPage: (EntryType.ORGANISATION, Sort.TITLE),
}


def narrowed(page, request):
    """Return the Listing of an index page: what was asked for, or all as the page has it."""
    if type(page) not in TYPES:
        return None
    kind, order = TYPES[type(page)]
    query = query_from_request(request, fixed={FacetName.TYPE: (kind,)}, own_order=order)
    results = search(query)
    if query.text or query.chosen or query.sort:
        listing = found_page(page, results)
    else:
        listing = page_of(page.listed(), request.GET.get("page"))
    if kind == EntryType.ORGANISATION:
        results.facets = [one for one in results.facets if one.name != FacetName.ORGANISATION]
    context = {"results": results, "query": results.query, "sorts": Sort.choices}
    return Listing(listing, TEMPLATE, context)


def found_page(page, results):
    """Return a page of the things that were found, fetched as the list itself fetches them."""
    ids = [result.entry.object_id for result in results.results]
    things = page.listed().filter(pk__in=ids).in_bulk() if ids else {}
    found = [things[pk] for pk in ids if pk in things]
    return ListPage(grouped(found), results.query.page, ResultsPaginator(results))


def grouped(found):
    """Return things in order; organisations are shown in groups, so that these stay together."""
    places = {key: place for place, key in enumerate(Membership.values)}
    return sorted(found, key=lambda thing: places.get(getattr(thing, "membership", ""), 0))
