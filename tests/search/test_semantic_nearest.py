"""Nearest-neighbour search in the matrix, which follows the database."""

import pytest

from search.models import Entry
from search.semantic import backfill, nearest
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
    return [pk for pk, _similarity in nearest.entries(nearest.query_vector(text))]


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


def test_of_two_entries_with_the_same_passage_the_one_with_a_similar_summary_is_nearer():
    aside = entry("Robot i skolan", summary=TEXT, text=OTHER)
    about = entry("Hål i vägen", summary=OTHER, text=OTHER)
    fill()
    vector = nearest.query_vector("potholes")
    best = [nearest.matrix().passages(one.pk)[1] @ vector for one in (aside, about)]
    assert best[0] == pytest.approx(best[1])
    first, second = nearest.entries(vector)
    assert (first[0], second[0]) == (about.pk, aside.pk)
    assert first[1] > second[1]


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
