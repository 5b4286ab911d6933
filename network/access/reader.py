"""The user whose request is being answered, for code of Wagtail that is not passed the request."""

from contextlib import contextmanager
from contextvars import ContextVar

from .roles import is_guarded

_request = ContextVar("the admin request that is being answered", default=None)


@contextmanager
def answering(request):
    """Make `request` available to the functions below."""
    token = _request.set(request)
    try:
        yield
    finally:
        _request.reset(token)


def guarded_reader():
    """Return the member whose request is answered, or None if everything may be shown."""
    request = _request.get()
    return request.user if request is not None and is_guarded(request.user) else None


def is_reading():
    """Return whether an admin request is answered that changes nothing."""
    request = _request.get()
    return request is not None and request.method in ("GET", "HEAD")


def once(key, find):
    """Return the result of `find()`, called once per key and request; use only if `is_reading`."""
    memory = _request.get().__dict__.setdefault("_read_once", {})
    if key not in memory:
        memory[key] = find()
    return memory[key]
