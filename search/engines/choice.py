"""Which engine answers: the database's own, or Elasticsearch in front of it."""

from functools import cache

from django.db import connection

from search.engines.postgresql import PostgreSQLEngine
from search.engines.sqlite import SQLiteEngine

DATABASE_ENGINES = {"sqlite": SQLiteEngine, "postgresql": PostgreSQLEngine}


@cache
def database_engine():
    return DATABASE_ENGINES[connection.vendor]()


def engine():
    """Return the engine of this installation."""
    return database_engine()
