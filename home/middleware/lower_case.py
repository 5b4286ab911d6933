"""Redirects an address with capitals to the one in lower case, if that exists."""

from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from django.conf import settings
from django.http import Http404, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve

PAGES = "wagtail_serve"


class LowerCaseMiddleware:
    """Redirect a 404; place it before RedirectMiddleware, which then gets the response first."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        path = request.path_info
        is_not_found = response.status_code == 404 and request.method in ("GET", "HEAD")
        if not is_not_found or path == path.lower():
            return response
        if path.lower().startswith(f"/{settings.ADMIN_PREFIX}"):
            return response
        lower = path.lower() if path.endswith("/") else f"{path.lower()}/"
        if not exists(request, lower):
            return response
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{lower}?{query}" if query else lower)


def exists(request, path):
    """Return whether `path` is a live page, a view without arguments, or a redirect."""
    try:
        match = resolve(path)
    except Resolver404:
        return False
    if match.url_name == PAGES:
        return is_page(request, match.args[0]) or is_redirect(request, path)
    return not (match.args or match.kwargs)


def is_redirect(request, path):
    """Return whether there is a redirect from a path."""
    return get_redirect(request, Redirect.normalise_path(path)) is not None


def is_page(request, path):
    """Return whether a live page is at a path below the front page of the active language."""
    site = Site.find_for_request(request)
    if site is None:
        return False
    parts = [part for part in path.split("/") if part]
    try:
        return bool(site.root_page.localized.specific.route(request, parts))
    except Http404:
        return False
