"""Fixtures of the tests of the search."""

import pytest

from search.models import Entry
from search.semantic import embedder, matrix, nearest
from search.semantic.local import LocalEmbedder
from tests.search.kept_vectors import kept_vectors

# {(text, is_query): vector}: the model embeds each text once for all tests of a process.
_embedded = {}


@pytest.fixture(scope="session", autouse=True)
def no_entries_of_front_pages(request, django_db_setup, django_db_blocker):
    """Start without the entries of the two empty front pages, which migrating makes."""
    if not any(item.get_closest_marker("django_db") for item in request.session.items):
        return  # pytest-django has made no test database: this one is the site's own
    with django_db_blocker.unblock():
        Entry.objects.all().delete()


@pytest.fixture
def local_embedder(settings, monkeypatch):
    """Switch the semantic search on, with the local model in a process of its own.

    Tests that use it are marked `embeddings`, and call `backfill.fill` for the vectors.
    """
    settings.SEMANTIC_SEARCH = True
    monkeypatch.setattr(matrix, "REFRESH_INTERVAL", 0)
    encode, queries = LocalEmbedder.encode, LocalEmbedder.queries

    def encode_once(self, texts, is_query, timeout):
        missing = [text for text in texts if (text, is_query) not in _embedded]
        if missing:
            # A busy machine may be slow; timeouts are tested elsewhere.
            found = encode(self, missing, is_query, max(timeout, 300))
            _embedded.update(
                ((text, is_query), one) for text, one in zip(missing, found, strict=True)
            )
        return matrix.np.array([_embedded[text, is_query] for text in texts])

    def queries_once(self, texts):
        """Embed many queries, which only the background queries are, once for all processes."""
        return kept_vectors(self.model, texts, lambda: queries(self, texts))

    monkeypatch.setattr(LocalEmbedder, "encode", encode_once)
    monkeypatch.setattr(LocalEmbedder, "queries", queries_once)
    nearest.clear_cache()
    yield embedder.local_embedder()
    nearest.clear_cache()
