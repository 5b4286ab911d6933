"""Finds the site of a request, and the front page of a public one, without looking them up.

They are cached until the content changes.
"""

from copy import copy

from wagtail.models import Site
from wagtail.models.sites import get_site_for_hostname

from django.http import Http404
from django.http.request import split_domain_port
from django.utils.translation import get_language

from home.caching.content_version import cached_until_change

MAX_HOSTS = 32


class SiteMiddleware:
    """Set the request attributes that cache Site.find_for_request and Page.route_for_request."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        hostname = split_domain_port(request._get_raw_host())[0]
        request._wagtail_site = site_at(hostname, request.get_port())
        return self.get_response(request)

    def process_view(self, request, _view, args, kwargs):
        match = request.resolver_match
        site = getattr(request, "_wagtail_site", None)
        if match.url_name == "wagtail_serve" and site:
            path = kwargs.get("path", args[0] if args else "")
            request._wagtail_route_for_request = route(request, site, path)


def route(request, site, path):
    """Return the route of a path below the front page of the active language, or None."""
    try:
        parts = [part for part in path.split("/") if part]
        return copy(front_page(site, get_language())).route(request, parts)
    except Http404:
        return None


@cached_until_change(MAX_HOSTS)
def site_at(hostname, port):
    """Return the site of a host and port, or None."""
    try:
        return get_site_for_hostname(hostname, port)
    except Site.DoesNotExist:
        return None


@cached_until_change(MAX_HOSTS)
def front_page(site, language):
    """Return the front page in the active language, which is `language` as a part of the key."""
    return site.root_page.localized.specific
