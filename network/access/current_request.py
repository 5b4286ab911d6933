"""The admin request in progress, for code of Wagtail that is not passed the request."""

from contextlib import contextmanager
from contextvars import ContextVar

from .roles import is_guarded

_request = ContextVar("the current admin request", default=None)


@contextmanager
def current_request(request):
    """Make `request` available to the functions below."""
    token = _request.set(request)
    try:
        yield
    finally:
        _request.reset(token)


def current_member():
    """Return the member who made the current request, or None if everything may be shown."""
    request = _request.get()
    return request.user if request is not None and is_guarded(request.user) else None


def is_safe_request():
    """Return whether there is a current admin request and its method changes nothing."""
    request = _request.get()
    return request is not None and request.method in ("GET", "HEAD")


def cached_in_request(key, find):
    """Return `find()`, called once per key and request. Call it only if `is_safe_request()`."""
    results = _request.get().__dict__.setdefault("_cached_results", {})
    if key not in results:
        results[key] = find()
    return results[key]
