"""Selects the engine: the database's own full-text index, or Elasticsearch with it as fallback."""

from contextlib import nullcontext
from functools import cache

from django.conf import settings
from django.db import connection

from search.engines.postgresql import PostgreSQLEngine
from search.engines.sqlite import SQLiteEngine

DATABASE_ENGINES = {"sqlite": SQLiteEngine, "postgresql": PostgreSQLEngine}


@cache
def database_engine():
    return DATABASE_ENGINES[connection.vendor]()


@cache
def elasticsearch_engine():
    from search.engines.elastic.engine import ElasticsearchEngine, FallbackEngine

    return FallbackEngine(ElasticsearchEngine(), database_engine())


def search_deadline():
    """Return the context manager of one search: all its requests share one time limit."""
    if not settings.ELASTICSEARCH_URLS:
        return nullcontext()
    from search.engines.elastic import client

    return client.search_deadline()


def engine():
    """Return the engine of this installation."""
    return elasticsearch_engine() if settings.ELASTICSEARCH_URLS else database_engine()
