"""The Elasticsearch client: short timeouts, no retries, and a circuit breaker."""

import logging
from contextlib import contextmanager
from functools import cache

from elasticsearch import Elasticsearch

from django.conf import settings

from search.engines.engine import EngineUnavailableError
from search.remote_calls import CircuitBreaker, call_with_timeout, shared_deadline

logger = logging.getLogger(__name__)
# The client logs every request and every failure; the circuit breaker logs the first failure.
logging.getLogger("elastic_transport").setLevel(logging.ERROR)

# Seconds: for the requests of one search together, without requests after a failure, and for a
# bulk request.
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


def call(request):
    """Return `request(client)`, or raise TimeoutError; see `search_deadline`."""
    return call_with_timeout(TIMEOUT, lambda: request(client()))


def alias():
    """Return the name of the alias of this installation's index."""
    return f"{settings.ELASTICSEARCH_PREFIX}-entries"


def writer():
    """Return the client with the timeout of bulk requests."""
    return client().options(request_timeout=BULK_TIMEOUT)


def search_deadline():
    """Return a context manager in which all calls share one TIMEOUT."""
    return shared_deadline(TIMEOUT)


breaker = CircuitBreaker(
    logger,
    "Elasticsearch does not answer; the database does",
    "Elasticsearch answers again",
    lambda: PAUSE,
)


@contextmanager
def guarded():
    """Raise EngineUnavailableError for any failure, and open the circuit breaker.

    Any failure: what answers may not be Elasticsearch, and its response anything.
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
