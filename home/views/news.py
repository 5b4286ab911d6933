"""The feed of news; its address is below that of the list of news."""

from django.views.decorators.http import require_safe

from home.caching.cacheable import mark_publicly_cacheable
from home.feeds import MAX_ENTRIES, atom_feed
from home.models import NewsIndexPage
from home.page_views import page_view


@require_safe
@page_view(NewsIndexPage)
def feed(request, page):
    """Return the latest news."""
    mark_publicly_cacheable(request)
    return atom_feed(page, request, list(page.listed()[:MAX_ENTRIES]))
