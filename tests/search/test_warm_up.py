"""A server process loads what a search needs before it takes requests."""

import pytest
from wagtail.models import Site

from django.test.signals import template_rendered

from search import warm_up
from search.text.loading import _load_analysis
from search.views.page import TEMPLATE

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


def test_the_page_of_results_has_been_drawn_before_the_first_search():
    drawn = []

    def note(sender, template, **_signal):
        drawn.append(template.name)

    template_rendered.connect(note)
    warm_up.warm_up()
    template_rendered.disconnect(note)
    assert drawn.count(TEMPLATE) == len(warm_up.QUESTIONS)


def test_every_language_of_the_site_has_a_question(settings):
    assert set(warm_up.QUESTIONS) == {language for language, _name in settings.LANGUAGES}


def test_an_empty_or_broken_site_starts(monkeypatch, caplog):
    Site.objects.all().delete()
    warm_up.warm_up()
    assert not caplog.records
    monkeypatch.setattr(warm_up, "search", lambda query: 1 / 0)
    warm_up.warm_up()
    assert "could not be warmed up" in caplog.text
