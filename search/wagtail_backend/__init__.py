"""The search backend of Wagtail's admin and choosers (`WAGTAILSEARCH_BACKENDS`).

The backends of django-modelsearch are subclassed, and their index is used as it is. Four changes
cannot be made by a setting or a hook; `tests/search/test_wagtail_backend.py` fails when the code
that they override changes:

- On both databases, an odd quotation mark, a NUL or 3,000 words raise an error: `safe_query`.
- On SQLite, ordering by relevance runs a correlated subquery for each hit (41 s for 11,000 hits),
  and counting does the same: `sqlite.SafeResults`.
- On SQLite, each save reads all titles for a mean that is not used here: `sqlite.PlainIndex`.
- On PostgreSQL, each save updates the title norms of all new entries: two saves at once wait for
  each other, and may deadlock: `postgresql.SafeIndex`.
"""

from django.db import connection


def SearchBackend(params):  # noqa: N802 - the name that Wagtail looks for
    """Return the backend for the database of this site."""
    if connection.vendor == "postgresql":
        from .postgresql import SafePostgreSQLBackend

        return SafePostgreSQLBackend(params)
    from .sqlite import SafeSQLiteBackend

    return SafeSQLiteBackend(params)
