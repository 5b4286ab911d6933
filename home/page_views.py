"""Views at addresses below a page of the tree: its feed, its calendar, its versions.

Such an address is that of the page with a word more, as `/kalender/kalender.ics`. What restricts
the page restricts what is below it.
"""

from functools import wraps

from wagtail import hooks
from wagtail.models import Page
from wagtail.views import serve

from django.http import HttpResponse

from home.below import below


def page_view(*models):
    """Decorate a view that is given the page of one of `models` at `path` instead of the path.

    Where there is no such page, Wagtail serves the whole address: another page may have that slug.
    """

    def decorate(view):
        @wraps(view)
        def found(request, path, **kwargs):
            page = page_at(request, path, models)
            if page is None:
                return serve_whole_address(request, path)
            request.address_below = address_below
            return served(page, request, lambda: view(request, page, **kwargs))

        return found

    return decorate


def page_at(request, path, models):
    """Return the live page of one of `models` at `path`, or None."""
    route = Page.route_for_request(request, path)
    page = route[0].specific if route else None
    return page if isinstance(page, models) and page.live else None


def serve_whole_address(request, path):
    del request._wagtail_route_for_request
    return serve(request, path + request.path_info.split(path, 1)[1])


def served(page, request, answer):
    """Return what `answer()` returns, or what a hook answers instead: see `wagtail.views.serve`.

    One of the hooks looks whether the visitor may read the page.
    """

    def chain(_page, _request, _args, _kwargs):
        return answer()

    for function in reversed(hooks.get_hooks("on_serve_page")):
        chain = function(chain)
    for function in hooks.get_hooks("before_serve_page"):
        result = function(page, request, [], {})
        if isinstance(result, HttpResponse):
            return result
    return chain(page, request, [], {})


def address_below(request, page):
    """Return the address of the view that is shown, below another language's page."""
    match = request.resolver_match
    return below(page, match.view_name, request, **{**match.kwargs, "path": None})
