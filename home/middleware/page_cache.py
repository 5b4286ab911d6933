"""Serves cached pages to anonymous visitors.

The version of the content is a part of each key, so publishing a page invalidates every cached page
in every worker at once: see `home.caching`.
"""

import logging

from django.core.exceptions import DisallowedHost
from django.db import DatabaseError
from django.http import HttpResponse
from django.utils.cache import get_conditional_response

from home.caching import stored_pages
from home.caching.cacheable import add_cache_control, cache_key, may_be_cached, may_read_cache
from home.caching.content_version import pinned_version
from home.caching.expiry import expiry_timestamp
from home.caching.single_flight import single_flight
from home.caching.stored_pages import StoredPage

logger = logging.getLogger(__name__)

CONDITIONAL_HEADERS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")


class PageCacheMiddleware:
    """Return a page from the cache, or store the new one.

    Place it before every middleware that changes a response: what is stored is what is sent,
    compressed and with its policies and its ETag.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with pinned_version():
            key = self.key_or_none(request) if may_read_cache(request) else None
            return self.respond(request, key) if key else self.get_response(request)

    @staticmethod
    def key_or_none(request):
        try:
            return cache_key(request)
        except DisallowedHost:
            return None  # Django responds with 400
        except DatabaseError:
            logger.warning("The version of the content cannot be read; no page is cached")
            return None

    def respond(self, request, key):
        page = stored_pages.get_page(key)
        if page is None:
            return self.get_coalesced_response(request, key)
        return conditional(request, response_from(page))

    def get_coalesced_response(self, request, key):
        """Return a new response, or the one that another thread makes at the same time."""
        with single_flight(key) as has_waited:
            page = stored_pages.get_page(key) if has_waited else None
            response = response_from(page) if page else self.get_new_response(request, key)
        return conditional(request, response)

    def get_new_response(self, request, key):
        """Return a new response with its body, and store it if it may be cached.

        The conditional headers are hidden meanwhile: a 304 could not be stored.
        """
        conditions = {
            name: request.META.pop(name) for name in CONDITIONAL_HEADERS if name in request.META
        }
        response = self.get_response(request)
        request.META |= conditions
        if may_be_cached(request, response):
            add_cache_control(request, response)
            headers = tuple(response.items())
            page = StoredPage(response.content, headers, expiry_timestamp(request))
            stored_pages.set_page(key, page)
        return response


def response_from(page):
    return HttpResponse(page.content, headers=dict(page.headers))


def conditional(request, response):
    """Return the response, or 304 where the visitor has it already."""
    etag = response.get("ETag")
    if not etag or response.status_code != 200:
        return response
    return get_conditional_response(request, etag=etag, response=response)
