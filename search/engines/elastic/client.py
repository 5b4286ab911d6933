"""The connection to Elasticsearch: short deadline, no second try, and a pause after a failure."""

import logging
from contextlib import contextmanager
from functools import cache

from elasticsearch import Elasticsearch

from django.conf import settings

from search.circuit_breaker import CircuitBreaker
from search.engines.elastic.deadline import together, within
from search.engines.engine import EngineUnavailableError

logger = logging.getLogger(__name__)
# The client tells of each request and of each failure; the first failure is told here, once.
logging.getLogger("elastic_transport").setLevel(logging.ERROR)

# Seconds: how long a search waits for an answer, and how long it does not ask after a failure.
TIMEOUT = 1.5
PAUSE = 10.0
BULK_TIMEOUT = 30


@cache
def client():
    """Return the client of this process; it connects when it is first used."""
    options = {}
    if settings.ELASTICSEARCH_API_KEY:
        options["api_key"] = settings.ELASTICSEARCH_API_KEY
    if settings.ELASTICSEARCH_CA:
        options["ca_certs"] = settings.ELASTICSEARCH_CA
    return Elasticsearch(
        settings.ELASTICSEARCH_URLS,
        request_timeout=TIMEOUT,
        max_retries=0,
        retry_on_timeout=False,
        dead_node_backoff_factor=0.1,
        **options,
    )


def answered(ask):
    """Return what `ask` returns of the client, as long as people wait; see `deadline`."""
    return within(TIMEOUT, lambda: ask(client()))


def alias():
    """Return the name under which the index of this installation is asked."""
    return f"{settings.ELASTICSEARCH_PREFIX}-entries"


def writer():
    """Return the client with the deadline that bulk writing needs."""
    return client().options(request_timeout=BULK_TIMEOUT)


def deadline():
    """Return a context in which Elasticsearch is waited for once, however often it is asked."""
    return together(TIMEOUT)


breaker = CircuitBreaker(
    logger,
    "Elasticsearch does not answer; the database does",
    "Elasticsearch answers again",
    lambda: PAUSE,
)


@contextmanager
def asking():
    """Turn whatever goes wrong into EngineUnavailableError, and remember it.

    What answers may be no Elasticsearch at all: anything may be wrong with what it says.
    """
    if breaker.is_open:
        raise EngineUnavailableError(breaker.failure)
    try:
        yield
    except EngineUnavailableError as error:
        breaker.fail(error)
        raise
    except Exception as error:
        breaker.fail(f"{error.__class__.__name__}: {error}")
        raise EngineUnavailableError(str(error)) from error
    else:
        breaker.succeed()
