"""The version of the published content: a string that changes when the content of pages does.

The version is a part of the key of everything that is cached, so a change invalidates all of it in
every worker at once.

Each transaction that changes content adds a row to `ContentChange`, so the version changes when
the content is committed, for every process that reads the database. The version is the number of
rows and the sum of their random tokens. A sequence number would not do: two transactions may commit
in another order than they drew their numbers.

If a process is killed between a save outside a transaction and its signal, cached pages are out of
date for at most `PAGE_CACHE_SECONDS`.
"""

import datetime
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from secrets import randbits

from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone

# The model cannot be imported here: models of pages import this module.
TABLE = "home_contentchange"
VERSION = f"SELECT COUNT(*), COALESCE(SUM(token), 0) FROM {TABLE}"  # noqa: S608 - a constant
# Runs with each save, so without the cost of a query set.
CHANGE = f"UPDATE {TABLE} SET token = %s WHERE id = %s"  # noqa: S608 - a constant
TOKEN_BITS = 40
# Old rows are not needed; deleting them merely makes another version.
RETENTION = datetime.timedelta(minutes=10)
PRUNE_EVERY = 100
# Marks a missing value where None is a possible value.
MISSING = object()
# For `cached_until_change` of a function whose only argument is a language.
MAX_LANGUAGES = 8

# {"version": str} within `pinned_version`, else None.
_pinned = ContextVar("content_version", default=None)


@contextmanager
def pinned_version():
    """Read the version at most once inside; it is used for the duration of a request."""
    token = _pinned.set({})
    try:
        yield
    finally:
        _pinned.reset(token)


def content_version():
    """Return the current version as a string. Raises DatabaseError where there is no database."""
    known = _pinned.get()
    if known is None:
        return read_version()
    if "version" not in known:
        known["version"] = read_version()
    return known["version"]


def read_version():
    with connection.cursor() as cursor:
        cursor.execute(VERSION)
        rows, tokens = cursor.fetchone()
    return f"{rows}-{tokens}"


def content_changed(**_signal):
    """Record that public content has changed; usable as the receiver of a signal."""
    if known := _pinned.get():
        known.clear()
    if not update_row():
        add_row()


def changes():
    return apps.get_model("home", "ContentChange").objects


def random_token():
    """Return a random number that is practically certain to be unique."""
    return randbits(TOKEN_BITS)


def update_row():
    """Give the row of the current transaction a new token; return whether it has a row."""
    outermost = outermost_block()
    block, pk = getattr(connection, "content_change", (None, None))
    if outermost is None or block is not outermost:
        return False
    with connection.cursor() as cursor:
        cursor.execute(CHANGE, [random_token(), pk])
        # A savepoint that was rolled back may have taken the row with it.
        return cursor.rowcount > 0


def add_row():
    row = changes().create(token=random_token())
    connection.content_change = (outermost_block(), row.pk)
    if row.pk % PRUNE_EVERY == 0:
        transaction.on_commit(prune)


def outermost_block():
    """Return the outermost `atomic` block that is open, or None."""
    return connection.atomic_blocks[0] if connection.atomic_blocks else None


def prune():
    """Delete rows of past changes."""
    changes().filter(made__lt=timezone.now() - RETENTION).delete()


class ContentCache:
    """A cache in this process whose values expire when the content changes.

    It holds at most `max_entries` values. They are shared between requests and threads, so they
    must not be changed.
    """

    def __init__(self, max_entries):
        self.max_entries = max_entries
        self.values = {}

    def get_or_set(self, key, default):
        """Return the value of a hashable key; `default()` makes it when there is none."""
        version = content_version()
        value = self.get(key, version, default=MISSING)
        if value is MISSING:
            value = default()
            self.set(key, value, version)
        return value

    def get(self, key, version, default=None):
        """Return the value that was stored for a key under a version of the content."""
        known_version, value = self.values.get(key, (None, default))
        return value if known_version == version else default

    def set(self, key, value, version):
        """Store a value that was made from the content of `version`."""
        if len(self.values) >= self.max_entries:
            self.values.clear()
        self.values[key] = (version, value)


def cached_until_change(max_entries):
    """Cache the return values of a function by its arguments until the content changes.

    For functions of hashable arguments whose result depends on published content alone.
    """

    def decorate(function):
        cache = ContentCache(max_entries)

        @wraps(function)
        def wrapper(*arguments):
            return cache.get_or_set(arguments, lambda: function(*arguments))

        return wrapper

    return decorate
