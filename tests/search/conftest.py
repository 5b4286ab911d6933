"""What several tests of the search switch on."""

from functools import cache

import pytest

from search.semantic import matrix, nearest
from search.semantic.embedder import built_in_embedder


class Remembering:
    """The model, which does not compute the same text twice."""

    def __init__(self, engine):
        self.encode = cache(engine.encode)


remembering = cache(Remembering)


@pytest.fixture
def meaning(settings, monkeypatch):
    """Find by meaning with the built-in model, which is loaded; each search reads what is new.

    Tests that use it bear the marker `meaning`, and call `filling.fill` for the vectors.
    """
    settings.SEARCH_BY_MEANING = True
    monkeypatch.setattr(matrix, "REFRESH_INTERVAL", 0)
    nearest.forget()
    embedder = built_in_embedder()
    embedder.passages(["Modellen är laddad."])
    # Each text is computed once, by the model, for all tests.
    monkeypatch.setattr(embedder, "engine", remembering(embedder.engine))
    yield embedder
    nearest.forget()
