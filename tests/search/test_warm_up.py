"""A server process loads what a search needs before it takes requests."""

import pytest
from wagtail.models import Site

from search import warm_up
from search.text.loading import _load_analysis

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _keep_connection(monkeypatch):
    """The connection of a test is also that of its transaction."""
    monkeypatch.setattr(warm_up.connection, "close", lambda: None)


def test_the_lexicons_are_loaded_before_the_first_search(caplog):
    _load_analysis.cache_clear()
    warm_up.warm_up()
    assert _load_analysis.cache_info().currsize == 1
    assert not caplog.records


def test_every_language_of_the_site_has_a_query(settings):
    assert set(warm_up.QUERIES) == {language for language, _name in settings.LANGUAGES}


def test_an_empty_or_broken_site_starts(monkeypatch, caplog):
    Site.objects.all().delete()
    warm_up.warm_up()
    assert not caplog.records
    monkeypatch.setattr(warm_up, "search", lambda query: 1 / 0)
    warm_up.warm_up()
    assert "could not be warmed up" in caplog.text
