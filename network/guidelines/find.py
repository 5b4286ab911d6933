"""Finds the guideline that an address belongs to, as Wagtail would find the page itself."""

from functools import wraps

from wagtail import hooks
from wagtail.models import Page
from wagtail.views import serve

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import override

from home.i18n.locales import language_of
from network.models import GuidelinePage


def guideline_page(view):
    """Return a view that is given the GuidelinePage at `path` instead of the path.

    What restricts the page restricts what is below it. Where there is no guideline at `path`,
    Wagtail serves the whole address: another page may have that slug.
    """

    @wraps(view)
    def found(request, path, **kwargs):
        page = page_at(request, path)
        if page is None:
            return serve_whole_address(request, path)
        answer = answer_before(page, request)
        if answer:
            return answer
        request.address_below = address_below
        return view(request, page, **kwargs)

    return found


def page_at(request, path):
    """Return the live guideline at `path`, or None."""
    route = Page.route_for_request(request, path)
    page = route[0].specific if route else None
    return page if isinstance(page, GuidelinePage) and page.live else None


def serve_whole_address(request, path):
    del request._wagtail_route_for_request
    return serve(request, path + request.path_info.split(path, 1)[1])


def answer_before(page, request):
    """Return what a hook answers instead, as Wagtail's own view asks them, or None."""
    for function in hooks.get_hooks("before_serve_page"):
        result = function(page, request, [], {})
        if isinstance(result, HttpResponse):
            return result
    return None


def address_below(request, page):
    """Return the address of the same view below another language's page of the guideline."""
    match = request.resolver_match
    return below(page, match.view_name, request, **{**match.kwargs, "path": None})


def below(page, name, request=None, **kwargs):
    """Return the address of the view `name` below `page`, in the language of the page."""
    with override(language_of(page.locale_id)):
        kwargs["path"] = path_of(page, request)
        return reverse(name, kwargs=kwargs)


def path_of(page, request=None):
    """Return the address of a page without the language and the slashes at its ends."""
    address, home = page.get_url(request), reverse("wagtail_serve", args=[""])
    return address.removeprefix(home).strip("/")
