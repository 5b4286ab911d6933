"""The search page, /sok/ and /en/search/: its address is its state, and it needs no script."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models import GoalPage
from home.caching.cacheable import for_everybody
from home.visibility import readable
from search.choices import Sort
from search.paging import pages_of
from search.service import search
from search.views.query import asked


@require_safe
@for_everybody
def search_page(request):
    results = search(asked(request))
    context = {
        "is_search": True,
        "goals": [] if results.total else goals(results.query.locale_id),
        "results": results,
        "query": results.query,
        "sorts": Sort.choices,
        "listing": pages_of(results),
    }
    return render(request, "search/search_page.html", context)


def goals(locale_id):
    """Return the goals of a language: a way on for whoever has found nothing."""
    return readable(GoalPage.objects.filter(locale_id=locale_id)).order_by("number")
