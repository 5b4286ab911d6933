"""Which answers may be kept for everybody, and under which key.

A view says with `for_everybody` that its answer is the same for every visitor, and the answer
itself is looked at again before it is kept.
"""

from functools import wraps
from hashlib import sha256

from django.conf import settings
from django.http import QueryDict
from django.utils import timezone
from django.utils.cache import patch_cache_control

from home.caching.content_version import content_version
from home.caching.expiry import expiry_of, seconds_left
from home.caching.release import release
from home.middleware.compression import encoding_for

MOST_BYTES = 1_000_000
# Cookies by which an answer may be somebody's own.
PERSONAL_COOKIES = (settings.SESSION_COOKIE_NAME, "messages")
# What may differ between visitors who all get the same page.
SHARED_VARY = {"accept-encoding"}
PRIVATE = ("private", "no-store", "no-cache")


def for_everybody(view):
    """Decorate a view whose answer to GET depends on its address and the content alone."""

    @wraps(view)
    def wrapper(request, *args, **kwargs):
        mark_for_everybody(request)
        return view(request, *args, **kwargs)

    return wrapper


def mark_for_everybody(request):
    """Let the answer to a request be kept, and take unknown parameters out of its address.

    Without them the answer cannot depend on what is not part of its key: see PAGE_PARAMETERS.
    """
    if request.method in ("GET", "HEAD"):
        request.is_for_everybody = True
        request.GET = known_parameters(request.GET)
        request.META["QUERY_STRING"] = request.GET.urlencode()


def keep_for_nobody(request):
    """Make the answer anew each time: something that it is made of is away at the moment."""
    request.is_for_everybody = False


def known_parameters(parameters):
    """Return the parameters of an address that a page may depend on, in the order they came."""
    known = QueryDict(mutable=True)
    for name in parameters:
        if name in settings.PAGE_PARAMETERS:
            known.setlist(name, parameters.getlist(name))
    known._mutable = False
    return known


def may_be_looked_up(request):
    """Return whether a kept page may answer a request: an ordinary one of nobody in particular."""
    return (
        settings.PAGE_CACHE_SECONDS > 0
        and request.method == "GET"
        and "HTTP_AUTHORIZATION" not in request.META
        and not any(name in request.COOKIES for name in PERSONAL_COOKIES)
        and not request.path_info.startswith(f"/{settings.ADMIN_PREFIX}")
    )


def key_of(request):
    """Return the key of the answer to a request; raises DisallowedHost, DatabaseError."""
    parts = (
        release(),
        content_version(),
        # What is coming and what has been changes at midnight.
        timezone.localdate().isoformat(),
        request.scheme,
        request.get_host(),
        request.path,
        sorted(known_parameters(request.GET).lists()),
        encoding_for(request),
    )
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def may_be_kept(request, response):
    """Return whether an answer may be given to everybody who asks the same."""
    return (
        getattr(request, "is_for_everybody", False)
        and not getattr(request, "is_preview", False)
        and settings.CSRF_COOKIE_NAME not in request.COOKIES
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and len(response.content) <= MOST_BYTES
        and is_public(response)
    )


def is_public(response):
    """Return whether the headers of an answer let others keep it."""
    vary = {name.strip().lower() for name in response.get("Vary", "").split(",")} - {""}
    control = response.get("Cache-Control", "")
    return vary <= SHARED_VARY and not any(word in control for word in PRIVATE)


def add_cache_control(request, response):
    """Let browsers and shared caches keep a page.

    They have to ask each time, but for a shared cache that is told of changes; it is told of
    addresses without parameters (`home.caching.purge`).
    """
    if response.has_header("Cache-Control"):
        return
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    if settings.PAGE_CACHE_CDN_SECONDS and not request.GET:
        seconds = seconds_left(expiry_of(request), settings.PAGE_CACHE_CDN_SECONDS)
        patch_cache_control(response, s_maxage=seconds)
