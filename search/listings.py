"""Lets the lists of cases, guidelines and organisations be searched and filtered."""

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


def searched_listing(page, request):
    """Return the Listing of an index page for a request; None for other pages."""
    if type(page) not in TYPES:
        return None
    entry_type, order = TYPES[type(page)]
    query = query_from_request(request, fixed={FacetName.TYPE: (entry_type,)}, own_order=order)
    results = search(query)
    if query.text or query.chosen or query.sort:
        listing = results_page(page, results)
    else:
        listing = page_of(page.listed(), request.GET.get("page"))
    if entry_type == EntryType.ORGANISATION:
        results.facets = [one for one in results.facets if one.name != FacetName.ORGANISATION]
    context = {"results": results, "query": results.query, "sorts": Sort.choices}
    return Listing(listing, TEMPLATE, context)


def results_page(page, results):
    """Return the pages that were found, fetched as the index page fetches its own."""
    ids = [result.entry.object_id for result in results.results]
    pages = page.listed().filter(pk__in=ids).in_bulk() if ids else {}
    found = [pages[pk] for pk in ids if pk in pages]
    return ListPage(by_membership(found), results.query.page, ResultsPaginator(results))


def by_membership(pages):
    """Return pages in order, organisations grouped by membership as the template shows them."""
    places = {key: place for place, key in enumerate(Membership.values)}
    return sorted(pages, key=lambda page: places.get(getattr(page, "membership", ""), 0))
