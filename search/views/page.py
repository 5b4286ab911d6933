"""The search page, /sok/ and /en/search/: its address is its state, and it needs no script."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from search.choices import Sort
from search.paging import pages_of
from search.service import search
from search.views.asking import asked


@require_safe
def search_page(request):
    results = search(asked(request))
    context = {
        "results": results,
        "query": results.query,
        "sorts": Sort.choices,
        "listing": pages_of(results),
    }
    return render(request, "search/search_page.html", context)
