"""What the health page says about the search."""

import pytest

from django.utils.translation import override

from search.health import meaning_is_found, search_answers
from search.semantic import backfill, local
from search.semantic.embedder import built_in_embedder
from tests.search.entries import entry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "name"), [("sv", "Sökning"), ("en", "Search")])
def test_the_row_is_called_by_a_noun(language, name):
    with override(language):
        assert search_answers().name == name


@pytest.mark.meaning
def test_it_says_how_many_entries_have_vectors(meaning):
    entry("Robot i skolan")
    with override("en"):
        assert meaning_is_found().text == f"{meaning.model}, 0 of 1 entries have vectors"
        sum(backfill.fill())
        assert meaning_is_found().text == f"{meaning.model}, 1 of 1 entries have vectors"
        assert meaning_is_found().state == "ok"


@pytest.mark.meaning
def test_many_entries_without_vectors_are_said_in_the_log_and_on_the_page(meaning, caplog):
    entry("Robot i skolan")
    assert meaning_is_found().state == "degraded"
    sum(backfill.fill())
    assert "1 of 1 entries have no vectors yet" in caplog.text
    assert meaning_is_found().state == "ok"
    caplog.clear()
    sum(backfill.fill())
    assert not caplog.text


def test_it_says_why_words_answer_alone(settings, monkeypatch):
    with override("en"):
        assert meaning_is_found().state == "ok"
        assert "SEARCH_BY_MEANING is off" in meaning_is_found().text
        settings.SEARCH_BY_MEANING = True
        monkeypatch.setattr(local, "PACKAGE", "no-such-package")
        built_in_embedder.cache_clear()
        found = meaning_is_found()
        built_in_embedder.cache_clear()
    assert (found.state, "no-such-package" in found.text) == ("degraded", True)
