"""Fixtures of the tests of the search."""

import pytest

from search.models import Entry
from search.semantic import embedder
from tests.search.embedding import texts_embedded_once


@pytest.fixture(scope="session", autouse=True)
def no_entries_of_front_pages(request, django_db_setup, django_db_blocker):
    """Start without the entries of the two empty front pages, which migrating makes."""
    if not any(item.get_closest_marker("django_db") for item in request.session.items):
        return  # pytest-django has made no test database: this one is the site's own
    with django_db_blocker.unblock():
        Entry.objects.all().delete()


@pytest.fixture
def local_embedder(settings):
    """Switch the semantic search on, with the local model in a process of its own.

    Tests that use it are marked `embeddings`, and call `backfill.fill` for the vectors.
    """
    settings.SEMANTIC_SEARCH = True
    with texts_embedded_once():
        yield embedder.local_embedder()
