"""Pinned results come first, in both languages."""

import pytest

from search.models import PinnedResult
from tests.factories.home import StandardPageFactory
from tests.search.entries import entry, fill, results, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def join(django_capture_on_commit_callbacks):
    """A pinned page that contains none of the words of its searches."""
    with django_capture_on_commit_callbacks(execute=True):
        return StandardPageFactory(title="Var med")


def pin(page, *words, **values):
    return PinnedResult.objects.create(page=page, words="\n".join(words), **values)


def test_a_pinned_page_comes_first_and_says_so(join):
    fill(20)
    entry("Partner i hamnen")
    assert titles("partner") == ["Partner i hamnen"]
    pin(join, "bli partner", "partner")
    found = results("Partner!")
    assert [one.entry.title for one in found.results] == ["Var med", "Partner i hamnen"]
    assert [one.is_pinned for one in found.results] == [True, False]
    assert found.total == 2


def test_inflection_and_small_words_make_no_difference(join):
    pin(join, "vilka är partner")
    assert titles("vilka är partnerna?")[:1] == ["Var med"]
    assert "Var med" not in titles("partner till kommunen")


def test_an_exact_phrase_takes_precedence_over_one_without_stop_words(
    join, django_capture_on_commit_callbacks
):
    pin(join, "bli partner")
    assert titles("vilka är partner") == ["Var med"]
    with django_capture_on_commit_callbacks(execute=True):
        network = StandardPageFactory(title="Nätverket")
    pin(network, "vilka är partner")
    assert titles("vilka är partner") == ["Nätverket"]


def test_a_page_that_is_found_already_is_moved_and_not_repeated(join):
    fill(20)
    pin(join, "med")
    entry("Med", text="med")
    assert titles("med").count("Var med") == 1


def test_the_translation_of_a_pinned_page_is_shown_in_the_other_language(join):
    pin(join, "become a partner")
    (first, *_rest) = results("become a partner", language="en").results
    assert first.entry.title == "Var med"
    assert first.is_pinned


def test_a_page_that_is_no_longer_public_is_not_shown(join, django_capture_on_commit_callbacks):
    pin(join, "partner")
    with django_capture_on_commit_callbacks(execute=True):
        join.unpublish()
    assert titles("partner") == []


def test_a_filtered_search_has_no_pinned_results(join):
    pin(join, "partner")
    assert titles("partner", chosen={"type": ("case",)}) == []
