"""What several tests of the search switch on."""

import pytest

from search.meaning import matrix, nearest
from search.meaning.embedder import built_in_embedder


@pytest.fixture
def meaning(settings, monkeypatch):
    """Find by meaning with the built-in model, which is loaded; each search reads what is new.

    Tests that use it bear the marker `meaning`, and call `filling.fill` for the vectors.
    """
    settings.SEARCH_BY_MEANING = True
    monkeypatch.setattr(matrix, "LOOK_AFTER", 0)
    nearest.forget()
    embedder = built_in_embedder()
    embedder.passages(["Modellen är laddad."])
    yield embedder
    nearest.forget()
