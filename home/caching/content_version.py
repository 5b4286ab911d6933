"""The version of the published content: another text after each change of what pages show.

Whatever is kept for speed is kept under this version, so a change drops all of it in every worker
at once, and a lost cache costs time and nothing else.

Each transaction that changes content adds one row to `ContentChange`, as a part of itself: the
version changes at the same moment as the content does, for every process that reads the database.
The version is the number of rows and the sum of their random tokens. A counter would not do: two
transactions can add to a table in one order and commit in the other.

A process that is killed between a save outside a transaction and its signal leaves pages as old as
`PAGE_CACHE_SECONDS` at most.
"""

import datetime
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from secrets import randbits

from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone

# The model itself is asked for when it is used, for models of pages import this module.
TABLE = "home_contentchange"
VERSION = f"SELECT COUNT(*), COALESCE(SUM(token), 0) FROM {TABLE}"  # noqa: S608 - a constant
# Runs with each save, so without the cost of a query set.
CHANGE = f"UPDATE {TABLE} SET token = %s WHERE id = %s"  # noqa: S608 - a constant
TOKEN_BITS = 40
# Old rows are of no use; removing them only makes another version.
KEPT_FOR = datetime.timedelta(minutes=10)
PRUNE_EVERY = 100
# What stands for no value where None may be one.
MISSING = object()
# How many values to keep of a function whose argument is a language.
MOST_LANGUAGES = 8

# {"version": text} while a request is answered, else None.
_of_request = ContextVar("content_version", default=None)


@contextmanager
def one_version():
    """Read the version once for all that happens inside: the answer to one request."""
    token = _of_request.set({})
    try:
        yield
    finally:
        _of_request.reset(token)


def content_version():
    """Return the present version as a text. Raises DatabaseError where there is no database."""
    known = _of_request.get()
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
    """Note that something the public sees has changed; usable as the receiver of a signal."""
    if known := _of_request.get():
        known.clear()
    if not change_own_row():
        add_row()


def changes():
    return apps.get_model("home", "ContentChange").objects


def random_token():
    """Return a number that no earlier change has had, as good as certainly."""
    return randbits(TOKEN_BITS)


def change_own_row():
    """Give the row of the present transaction a new token; return whether it has a row."""
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
    changes().filter(made__lt=timezone.now() - KEPT_FOR).delete()


class Kept:
    """Values kept in this process until the content changes; at most `most` of them.

    They are shared between requests and threads, and are not to be changed.
    """

    def __init__(self, most):
        self.most = most
        self.values = {}

    def get(self, key, make):
        """Return the value of a hashable key; `make()` is called when there is none."""
        version = content_version()
        found = self.find(key, version, default=MISSING)
        if found is MISSING:
            found = make()
            self.put(key, found, version)
        return found

    def find(self, key, version, default=None):
        """Return the value that is kept for a key under a version of the content."""
        known_version, value = self.values.get(key, (None, default))
        return value if known_version == version else default

    def put(self, key, value, version):
        """Keep a value that was made of the content of `version`."""
        if len(self.values) >= self.most:
            self.values.clear()
        self.values[key] = (version, value)


def kept_until_change(most):
    """Keep what a function returns for its arguments, as `Kept` does.

    For functions of hashable arguments whose answer depends on published content alone.
    """

    def decorate(function):
        kept = Kept(most)

        @wraps(function)
        def wrapper(*arguments):
            return kept.get(arguments, lambda: function(*arguments))

        return wrapper

    return decorate
