"""Who reads the answer that is being made, for parts of Wagtail that are not told."""

from contextlib import contextmanager
from contextvars import ContextVar

from .roles import is_guarded

_request = ContextVar("request to the admin that is answered", default=None)


@contextmanager
def answering(request):
    """Let what is made meanwhile be for the user of `request`."""
    token = _request.set(request)
    try:
        yield
    finally:
        _request.reset(token)


def guarded_reader():
    """Return the member who reads, or None where everything may be shown."""
    request = _request.get()
    return request.user if request is not None and is_guarded(request.user) else None


def is_reading():
    """Return whether the admin answers a request that changes nothing: what is read stays true."""
    request = _request.get()
    return request is not None and request.method in ("GET", "HEAD")


def once(key, find):
    """Return what `find` does, and the same for the rest of the request; only while reading."""
    memory = _request.get().__dict__.setdefault("_read_once", {})
    if key not in memory:
        memory[key] = find()
    return memory[key]
