"""Which engine answers: the database's own, or Elasticsearch in front of it."""

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
    from search.engines.elastic.engine import ElasticsearchEngine, WithFallback

    return WithFallback(ElasticsearchEngine(), database_engine())


def deadline():
    """Return a context of one search: a server is waited for once, however often it is asked."""
    if not settings.ELASTICSEARCH_URLS:
        return nullcontext()
    from search.engines.elastic import client

    return client.deadline()


def engine():
    """Return the engine of this installation."""
    return elasticsearch_engine() if settings.ELASTICSEARCH_URLS else database_engine()
