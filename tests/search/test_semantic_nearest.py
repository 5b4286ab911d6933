"""Nearest-neighbour search in the matrix, which follows the database."""

import pytest

from search.models import Entry
from search.semantic import backfill, matrix, nearest
from tests.search.entries import entry
from tests.search.test_semantic_backfill import OTHER, TEXT

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.embeddings,
    pytest.mark.usefixtures("local_embedder"),
]


def fill():
    return sum(backfill.fill())


def nearest_ids(text):
    return [one.entry_id for one in nearest.entries(nearest.query_vector(text))]


def test_an_entry_is_found_by_other_words_and_in_another_language():
    school, road = entry("Robot i skolan", text=TEXT), entry("Hål i vägen", text=OTHER)
    fill()
    assert nearest_ids("får barnen chatta i klassrummet?")[0] == school.pk
    assert nearest_ids("computer vision for potholes")[0] == road.pk


def test_the_matrix_follows_new_and_deleted_entries():
    school = entry("Robot i skolan", text=TEXT)
    fill()
    assert nearest_ids("potholes") == [school.pk]
    road = entry("Hål i vägen", text=OTHER)
    fill()
    assert nearest_ids("potholes") == [road.pk, school.pk]
    Entry.objects.filter(pk=road.pk).delete()
    assert nearest_ids("potholes") == [school.pk]


def test_a_scan_of_the_table_gives_the_same_vectors(monkeypatch):
    entry("Robot i skolan", text=TEXT)
    entry("Hål i vägen", text=OTHER)
    fill()
    few = nearest.entries(nearest.query_vector("potholes"))
    monkeypatch.setattr(matrix, "CHUNK", 1)
    nearest.forget()
    assert nearest.entries(nearest.query_vector("potholes")) == few


def test_of_two_entries_with_the_same_passage_the_one_with_a_similar_summary_is_nearer():
    aside = entry("Robot i skolan", summary=TEXT, text=OTHER)
    about = entry("Hål i vägen", summary=OTHER, text=OTHER)
    fill()
    vector = nearest.query_vector("potholes")
    best = [nearest.matrix().passages(one.pk)[1] @ vector for one in (aside, about)]
    assert best[0] == pytest.approx(best[1])
    first, second = nearest.entries(vector)
    assert (first.entry_id, second.entry_id) == (about.pk, aside.pk)
    assert first.similarity > second.similarity


def test_there_are_no_neighbours_when_semantic_search_is_off(settings):
    entry("Robot i skolan", text=TEXT)
    settings.SEMANTIC_SEARCH = False
    assert nearest.query_vector("robot") is None
    assert nearest.entries(None) == []


@pytest.mark.parametrize("signs", ["…", "?" * 200, "!!!", "🦭", "\u202e", "* *"])
def test_a_query_without_letters_has_no_vector(signs):
    entry("Robot i skolan", text=TEXT)
    fill()
    assert nearest.query_vector(signs) is None
