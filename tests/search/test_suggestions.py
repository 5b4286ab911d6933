"""Autocomplete suggests titles, pinned pages and titles with synonyms."""

import pytest

from search.models import PinnedResult, SynonymGroup
from tests.factories.home import StandardPageFactory
from tests.search.entries import entry

pytestmark = pytest.mark.django_db


def suggested(client, text):
    answer = client.get("/api/suggest", {"q": text, "language": "sv"}).json()
    return [row["title"] for row in answer["suggestions"]]


def test_the_prefix_of_a_synonym_suggests_titles_with_the_others(client):
    entry("Riktlinjer för generativ AI", type="guideline")
    assert suggested(client, "policy")[:1] == ["Riktlinjer för generativ AI"]
    assert suggested(client, "chatg") == ["Riktlinjer för generativ AI"]
    assert suggested(client, "xyzz") == []
    SynonymGroup.objects.all().delete()
    assert suggested(client, "chatg") == []


def test_the_prefix_of_a_pinned_search_suggests_its_page(
    client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = StandardPageFactory(title="Var med")
    PinnedResult.objects.create(page=page, words="bli partner\npartner")
    assert suggested(client, "partn") == ["Var med"]
