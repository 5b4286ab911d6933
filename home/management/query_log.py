"""Disables Django's log of queries for long commands."""

from contextlib import contextmanager


@contextmanager
def queries_not_logged(connection):
    """Disable the query log that Django writes for a connection with DEBUG.

    Django formats the SQL of each query for it, on SQLite with another query for the parameters,
    which takes a tenth of the time of a command with tens of thousands of queries.
    """
    logging_cursor = connection.make_debug_cursor
    connection.make_debug_cursor = connection.make_cursor
    try:
        yield
    finally:
        connection.make_debug_cursor = logging_cursor
