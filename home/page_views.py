"""Views at addresses below a page of the tree: its feed, its calendar, its versions.

The address begins with that of the page, as in `/kalender/kalender.ics`. View restrictions of the
page also cover the addresses below it.
"""

from functools import wraps

from wagtail import hooks
from wagtail.models import Page
from wagtail.views import serve

from django.http import HttpResponse

from home.reverse_below import reverse_below


def page_view(*models):
    """Decorate a view so that it gets the page at `path` instead of the path.

    If there is no page of one of `models`, Wagtail serves the whole address, which may be a page.
    """

    def decorate(view):
        @wraps(view)
        def wrapper(request, path, **kwargs):
            page = page_at(request, path, models)
            if page is None:
                return serve_whole_address(request, path)
            request.address_below = address_below
            return serve_with_hooks(page, request, lambda: view(request, page, **kwargs))

        return wrapper

    return decorate


def page_at(request, path, models):
    """Return the live page of one of `models` at `path`, or None."""
    route = Page.route_for_request(request, path)
    page = route[0].specific if route else None
    return page if isinstance(page, models) and page.live else None


def serve_whole_address(request, path):
    del request._wagtail_route_for_request
    return serve(request, path + request.path_info.split(path, 1)[1])


def serve_with_hooks(page, request, get_response):
    """Return get_response(), or the response of a hook: see `wagtail.views.serve`.

    One of Wagtail's hooks checks the view restrictions of the page.
    """

    def chain(_page, _request, _args, _kwargs):
        return get_response()

    for function in reversed(hooks.get_hooks("on_serve_page")):
        chain = function(chain)
    for function in hooks.get_hooks("before_serve_page"):
        result = function(page, request, [], {})
        if isinstance(result, HttpResponse):
            return result
    return chain(page, request, [], {})


def address_below(request, page):
    """Return the address of the current view below a translation of its page."""
    match = request.resolver_match
    return reverse_below(page, match.view_name, request, **{**match.kwargs, "path": None})
