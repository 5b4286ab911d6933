"""Answers anonymous visitors with whole pages that were made before.

See `home.caching`: the version of the content is a part of each key, so a publication drops every
page in every worker at once.
"""

import logging

from django.core.exceptions import DisallowedHost
from django.db import DatabaseError
from django.http import HttpResponse
from django.utils.cache import get_conditional_response

from home.caching import stored_pages
from home.caching.cacheable import add_cache_control, key_of, may_be_kept, may_be_looked_up
from home.caching.content_version import one_version
from home.caching.expiry import expiry_of
from home.caching.one_maker import one_maker
from home.caching.stored_pages import StoredPage

logger = logging.getLogger(__name__)

CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")


class PageCacheMiddleware:
    """Look for a page before all else is done, and keep the one that is made.

    It stands outside of everything that changes an answer, so that what is kept is what is sent:
    compressed, with its policies and its ETag.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with one_version():
            key = self.key_of(request) if may_be_looked_up(request) else None
            return self.answer(request, key) if key else self.get_response(request)

    @staticmethod
    def key_of(request):
        try:
            return key_of(request)
        except DisallowedHost:
            return None  # Django answers it as it does
        except DatabaseError:
            logger.warning("The version of the content cannot be read; no page is kept")
            return None

    def answer(self, request, key):
        page = stored_pages.find(key)
        if page is None:
            return self.make(request, key)
        return conditional(request, response_of(page))

    def make(self, request, key):
        """Make a page, or wait for whoever is making it at this moment."""
        with one_maker(key) as has_waited:
            page = stored_pages.find(key) if has_waited else None
            response = response_of(page) if page else self.made(request, key)
        return conditional(request, response)

    def made(self, request, key):
        """Return a new answer, whole though the visitor may have it, and keep it if it may be."""
        conditions = {name: request.META.pop(name) for name in CONDITIONS if name in request.META}
        response = self.get_response(request)
        request.META |= conditions
        if may_be_kept(request, response):
            add_cache_control(request, response)
            headers = tuple(response.items())
            stored_pages.keep(key, StoredPage(response.content, headers, expiry_of(request)))
        return response


def response_of(page):
    return HttpResponse(page.content, headers=dict(page.headers))


def conditional(request, response):
    """Return the answer, or 304 where the visitor has it already."""
    etag = response.get("ETag")
    if not etag or response.status_code != 200:
        return response
    return get_conditional_response(request, etag=etag, response=response)
