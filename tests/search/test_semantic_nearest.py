"""What is near is found in the matrix of this process, which follows the database."""

import pytest

from search.models import Entry
from search.semantic import backfill, matrix, nearest
from tests.search.entries import entry
from tests.search.test_semantic_backfill import OTHER, TEXT

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.meaning,
    pytest.mark.usefixtures("meaning"),
]


def fill():
    return sum(backfill.fill())


def near(text, **options):
    return [one.entry_id for one in nearest.entries(nearest.query_vector(text), **options)]


def test_other_words_and_another_language_lead_to_the_entry():
    school, road = entry("Robot i skolan", text=TEXT), entry("Hål i vägen", text=OTHER)
    fill()
    assert near("får barnen chatta i klassrummet?")[0] == school.pk
    assert near("computer vision for potholes")[0] == road.pk
    assert near("potholes", without=[road.pk]) == [school.pk]
    assert near("potholes", among=[school.pk]) == [school.pk]


def test_what_is_new_changed_or_gone_is_noticed():
    school = entry("Robot i skolan", text=TEXT)
    fill()
    assert near("potholes") == [school.pk]
    road = entry("Hål i vägen", text=OTHER)
    fill()
    assert near("potholes") == [road.pk, school.pk]
    Entry.objects.filter(pk=road.pk).delete()
    assert near("potholes") == [school.pk]


def test_many_vectors_at_once_are_the_same_as_a_few(monkeypatch):
    entry("Robot i skolan", text=TEXT)
    entry("Hål i vägen", text=OTHER)
    fill()
    few = nearest.entries(nearest.query_vector("potholes"))
    monkeypatch.setattr(matrix, "CHUNK", 1)
    nearest.forget()
    assert nearest.entries(nearest.query_vector("potholes")) == few


def test_of_two_that_have_the_same_passage_the_one_that_is_about_it_is_nearer():
    aside = entry("Robot i skolan", summary=TEXT, text=OTHER)
    about = entry("Hål i vägen", summary=OTHER, text=OTHER)
    fill()
    vector = nearest.query_vector("potholes")
    best = [nearest.matrix().passages(one.pk)[1] @ vector for one in (aside, about)]
    assert best[0] == pytest.approx(best[1])
    first, second = nearest.entries(vector)
    assert (first.entry_id, second.entry_id) == (about.pk, aside.pk)
    assert first.similarity > second.similarity


def test_nothing_is_near_where_meaning_is_off(settings):
    entry("Robot i skolan", text=TEXT)
    settings.SEMANTIC_SEARCH = False
    assert nearest.query_vector("robot") is None
    assert nearest.entries(None) == []


@pytest.mark.parametrize("signs", ["…", "?" * 200, "!!!", "🦭", "\u202e", "* *"])
def test_signs_alone_ask_for_nothing(signs):
    entry("Robot i skolan", text=TEXT)
    fill()
    assert nearest.query_vector(signs) is None
