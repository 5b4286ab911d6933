"""Lets the lists of cases, guidelines and organisations be searched and filtered."""

from django.core.paginator import Page as ListPage
from django.utils.functional import SimpleLazyObject

from cases.models import CaseIndexPage
from home.listings import Listing
from home.paging import page_of
from network.choices import Membership, OrganisationType
from network.models import GuidelineIndexPage, OrganisationIndexPage, OrganisationPage
from search.choices import EntryType, FacetName, Sort
from search.query import MAX_PER_PAGE, query_from_request
from search.results import ResultsPaginator
from search.service import search

TEMPLATE = "search/includes/narrowing.html"
TYPES = {
    CaseIndexPage: (EntryType.CASE, Sort.NEWEST),
    GuidelineIndexPage: (EntryType.GUIDELINE, Sort.TITLE),
    OrganisationIndexPage: (EntryType.ORGANISATION, Sort.TITLE),
}

ORGANISATION_FACETS = (
    FacetName.MEMBERSHIP,
    FacetName.ORGANISATION_TYPE,
    FacetName.SIZE,
    FacetName.SECTOR,
)


def searched_listing(page, request):
    """Return the Listing of an index page for a request; None for other pages."""
    if type(page) not in TYPES:
        return None
    entry_type, order = TYPES[type(page)]
    query = query_from_request(
        request,
        fixed={FacetName.TYPE: (entry_type,)},
        own_order=order,
        per_page=min(page.per_page, MAX_PER_PAGE),
    )
    # The template caches the facets, so a list without words or choices needs no search.
    results = SimpleLazyObject(lambda: results_in(entry_type, query))
    if query.text or query.chosen or query.sort:
        query = results.query
        listing = results_page(page, results)
    else:
        listing = page_of(page.listed(), request.GET.get("page"), page.per_page)
    return Listing(listing, TEMPLATE, {"results": results, "query": query, "sorts": Sort.choices})


def results_in(entry_type, query):
    """Return the SearchResults among one type of entry, with the facets of its list."""
    results = search(query)
    if entry_type == EntryType.ORGANISATION:
        results.facets = [one for one in results.facets if one.name in ORGANISATION_FACETS]
    return results


def results_page(page, results):
    """Return the pages that were found, fetched as the index page fetches its own."""
    ids = [result.entry.object_id for result in results.results]
    pages = page.listed().filter(pk__in=ids).in_bulk() if ids else {}
    found = [pages[pk] for pk in ids if pk in pages]
    return ListPage(in_groups(found), results.query.page, ResultsPaginator(results))


def in_groups(pages):
    """Return pages in order, organisations by membership and type as the template groups them."""
    memberships, types = Membership.values, OrganisationType.values

    def place(page):
        if not isinstance(page, OrganisationPage):
            return (0, 0)
        return (memberships.index(page.membership), types.index(page.organisation_type))

    return sorted(pages, key=place)
