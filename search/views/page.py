"""The search page: its URL holds its whole state, and it works without JavaScript."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models import GoalPage
from home.visibility import readable
from search.choices import Sort
from search.results import page_of_results
from search.service import search
from search.term_counts import count_search
from search.views.query import query_from_request


@require_safe
def search_page(request):
    results = search(query_from_request(request))
    count_search(results)
    context = {
        "is_search": True,
        "goals": [] if results.total else goals(results.query.locale_id),
        "results": results,
        "query": results.query,
        "sorts": Sort.choices,
        "listing": page_of_results(results),
    }
    return render(request, "search/search_page.html", context)


def goals(locale_id):
    """Return the goals in a language, which the page suggests if nothing was found."""
    return readable(GoalPage.objects.filter(locale_id=locale_id)).order_by("number")
