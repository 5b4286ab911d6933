"""The commonest words of a long search are left out where there are many entries."""

import pytest
from bs4 import BeautifulSoup

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from search.engines import choice, ranking, sqlite
from tests.search.entries import describe, entries, results, titles

pytestmark = pytest.mark.django_db

TEXT = "kamera sensor bibliotek vatten"


@pytest.fixture
def many(monkeypatch):
    """Take thirty entries for many: all have a camera, most a sensor, some a library."""
    monkeypatch.setattr(ranking, "MAX_POSTINGS", 40)
    choice.database_engine().sizes.clear()
    entries([describe(f"Kamera {text_of(number)} {number}") for number in range(30)])
    yield
    choice.database_engine().sizes.clear()


def text_of(number):
    sensor = "sensor" if number % 10 else ""
    library = "bibliotek" if number % 3 == 0 else ""
    return f"{sensor} {library} {'vatten' if number in (3, 4) else ''}"


def test_the_commonest_of_many_words_is_left_out_and_said(many):
    found = results(TEXT)
    assert found.ignored == ["kamera"]
    assert titles(TEXT)[0] == "Kamera sensor bibliotek vatten 3"


def test_three_words_are_looked_for_however_common_they_are(many):
    assert results("kamera sensor bibliotek").ignored == []


def test_on_a_small_site_every_word_is_looked_for():
    choice.database_engine().sizes.clear()
    entries([describe(f"Kamera {text_of(number)} {number}") for number in range(30)])
    assert results(TEXT).ignored == []


def test_the_page_and_the_json_say_which_words_were_left_out(many, client):
    page = BeautifulSoup(client.get("/sok/", {"q": TEXT}).content, "html.parser")
    with translation.override("sv"):
        assert [one.get_text() for one in page.select(".search-summary .notice")] == [
            "Ord som väldigt många sidor har togs inte med i sökningen: kamera."
        ]
    assert client.get("/api/search", {"q": TEXT}).json()["ignored"] == ["kamera"]
    assert client.get("/api/search", {"q": "kamera"}).json()["ignored"] == []


def test_a_title_that_is_what_was_typed_comes_first_though_a_word_of_it_is_left_out(many):
    entries([describe("Kamera sensor bibliotek vatten")])
    assert titles(TEXT)[0] == "Kamera sensor bibliotek vatten"


@pytest.mark.parametrize("text", [TEXT, "kamera sensor bibliotekk vaten", "kamera sensor"])
def test_a_search_takes_few_statements_also_where_words_are_counted(many, text):
    results(text)
    with CaptureQueriesContext(connection) as captured:
        results(text)
    assert len(captured) <= 12


def test_a_search_with_another_spelling_looks_up_the_other_words_once(many, monkeypatch):
    looked_up, engine = [], choice.database_engine()
    own = engine.postings

    def postings(words, all_words):
        looked_up.append(len(words))
        return own(words, all_words)

    monkeypatch.setattr(engine, "postings", postings)
    found = results("sensor bibliotekk vatten")
    assert found.suggestion == "sensor bibliotek vatten"
    assert looked_up == [3, 1]


@pytest.mark.parametrize(
    ("numbers", "most", "left_out"),
    [
        ([10, 20, 30, 40], 100, ()),
        ([10, 20, 30, 40], 99, (3,)),
        ([40, 90, 10, 80, 20, 30], 60, (0, 1, 3)),
        ([90, 90, 90, 90], 10, (3,)),
        ([90, 90, 90], 10, ()),
        ([0, 0, 0, 90, 90, 90, 95], 10, (6,)),
    ],
)
def test_the_rarest_words_are_kept(numbers, most, left_out):
    assert ranking.too_common(numbers, most) == left_out


@pytest.mark.sqlite
def test_sqlite_scores_no_term_that_says_nothing(many, monkeypatch):
    def scored(text):
        with CaptureQueriesContext(connection) as captured:
            found = titles(text)
        return found, sum(query["sql"].count("bm25(") for query in captured)

    before, all_scored = scored("kamera bibliotek")
    monkeypatch.setattr(sqlite, "MIN_COMMON", 1)
    choice.database_engine().sizes.clear()
    after, some_scored = scored("kamera bibliotek")
    assert after == before
    assert 0 < some_scored < all_scored
    # Where nothing says more, that is what there is to go by.
    assert scored("kamera")[1] > 0


def test_a_process_learns_from_a_search_that_there_are_many_more_entries(many, monkeypatch):
    engine = choice.database_engine()
    results("kamera")
    entries([describe(f"Sensor {number}") for number in range(270)])
    read = []
    own = engine.read_rows

    def read_rows(*values):
        read.append(len((rows := own(*values)).ids))
        return rows

    monkeypatch.setattr(engine, "read_rows", read_rows)
    results("kamera")
    results("kamera")
    assert read[1] == 30 < read[0]
