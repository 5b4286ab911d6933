"""Wagtail's own search, of the admin and its choosers: any text, at a cost that grows linearly.

Wagtail's backends of the databases are kept, and their index; what is put right is how a query is
read (an odd quote, NUL or 3,000 words were errors) and, on SQLite, how results are ordered.
"""

from django.db import connection


def SearchBackend(params):  # noqa: N802 - the name that Wagtail looks for
    """Return the backend for the database of this site."""
    if connection.vendor == "postgresql":
        from .postgresql import SafePostgreSQLBackend

        return SafePostgreSQLBackend(params)
    from .sqlite import SafeSQLiteBackend

    return SafeSQLiteBackend(params)
