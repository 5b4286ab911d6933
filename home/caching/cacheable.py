"""Which responses the page cache may store, and under which key.

A view declares with `publicly_cacheable` that its response is the same for every visitor. The
response itself is checked again before it is stored.
"""

from functools import wraps
from hashlib import sha256

from django.conf import settings
from django.http import QueryDict
from django.utils import timezone
from django.utils.cache import patch_cache_control

from home.caching.content_version import content_version
from home.caching.expiry import expiry_timestamp, seconds_left
from home.caching.release import release
from home.middleware.compression import encoding_for

MAX_BYTES = 1_000_000
# Cookies that a response may depend on.
PERSONAL_COOKIES = (settings.SESSION_COOKIE_NAME, "messages")
# The request headers that a stored response may vary by; `cache_key` includes the encoding.
SHARED_VARY = {"accept-encoding"}
PRIVATE = ("private", "no-store", "no-cache")


def publicly_cacheable(view):
    """Decorate a view whose response to GET depends on its address and the content alone."""

    @wraps(view)
    def wrapper(request, *args, **kwargs):
        mark_publicly_cacheable(request)
        return view(request, *args, **kwargs)

    return wrapper


def mark_publicly_cacheable(request):
    """Allow the response to a request to be cached, and remove unknown parameters from its address.

    The response cannot depend on parameters that are removed, so they need not be in its key: see
    PAGE_PARAMETERS.
    """
    if request.method in ("GET", "HEAD"):
        request.is_publicly_cacheable = True
        request.GET = known_parameters(request.GET)
        request.META["QUERY_STRING"] = request.GET.urlencode()


def mark_uncacheable(request):
    """Do not cache the response to a request: something it depends on is unavailable."""
    request.is_publicly_cacheable = False


def known_parameters(parameters):
    """Return the parameters that are in PAGE_PARAMETERS, as a QueryDict in the same order."""
    known = QueryDict(mutable=True)
    for name in parameters:
        if name in settings.PAGE_PARAMETERS:
            known.setlist(name, parameters.getlist(name))
    known._mutable = False
    return known


def may_read_cache(request):
    """Return whether a cached page may be the response: an anonymous GET of a public address."""
    return (
        settings.PAGE_CACHE_SECONDS > 0
        and request.method == "GET"
        and "HTTP_AUTHORIZATION" not in request.META
        and not any(name in request.COOKIES for name in PERSONAL_COOKIES)
        and not request.path_info.startswith(f"/{settings.ADMIN_PREFIX}")
    )


def cache_key(request):
    """Return the key of the response to a request; raises DisallowedHost, DatabaseError."""
    parts = (
        release(),
        content_version(),
        # Pages list coming and past events, which change at midnight.
        timezone.localdate().isoformat(),
        request.scheme,
        request.get_host(),
        request.path,
        sorted(known_parameters(request.GET).lists()),
        encoding_for(request),
    )
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def may_be_cached(request, response):
    """Return whether a response may be stored and sent to other visitors."""
    return (
        getattr(request, "is_publicly_cacheable", False)
        and not getattr(request, "is_preview", False)
        and settings.CSRF_COOKIE_NAME not in request.COOKIES
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and len(response.content) <= MAX_BYTES
        and is_public(response)
    )


def is_public(response):
    """Return whether the headers of a response allow shared caches to store it."""
    vary = {name.strip().lower() for name in response.get("Vary", "").split(",")} - {""}
    control = response.get("Cache-Control", "")
    return vary <= SHARED_VARY and not any(word in control for word in PRIVATE)


def add_cache_control(request, response):
    """Add the Cache-Control header of a page that may be cached by browsers and shared caches.

    Both have to revalidate it each time, except a shared cache (CDN) that is purged of changes.
    Only addresses without parameters are purged (`home.caching.purge`).
    """
    if response.has_header("Cache-Control"):
        return
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    if settings.PAGE_CACHE_CDN_SECONDS and not request.GET:
        seconds = seconds_left(expiry_timestamp(request), settings.PAGE_CACHE_CDN_SECONDS)
        patch_cache_control(response, s_maxage=seconds)
