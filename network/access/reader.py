"""Who reads the answer that is being made, for parts of Wagtail that are not told."""

from contextlib import contextmanager
from contextvars import ContextVar

from .roles import is_guarded

_reader = ContextVar("reader of the admin", default=None)


@contextmanager
def read_by(user):
    """Let what is made meanwhile be for `user`."""
    token = _reader.set(user)
    try:
        yield
    finally:
        _reader.reset(token)


def guarded_reader():
    """Return the member who reads, or None where everything may be shown."""
    reader = _reader.get()
    return reader if reader is not None and is_guarded(reader) else None
