"""On a large site the most common words of a long query are ignored."""

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
    """Lower the limits so that thirty entries are many: all have a camera, most a sensor."""
    monkeypatch.setattr(ranking, "MAX_POSTINGS", 40)
    choice.database_engine().sizes.clear()
    entries([describe(f"Kamera {text_of(number)} {number}") for number in range(30)])
    yield
    choice.database_engine().sizes.clear()


def text_of(number):
    sensor = "sensor" if number % 10 else ""
    library = "bibliotek" if number % 3 == 0 else ""
    return f"{sensor} {library} {'vatten' if number in (3, 4) else ''}"


def test_the_commonest_of_many_words_is_ignored_and_reported(many):
    found = results(TEXT)
    assert found.ignored == ["kamera"]
    assert titles(TEXT)[0] == "Kamera sensor bibliotek vatten 3"


def test_three_words_are_always_searched_for(many):
    assert results("kamera sensor bibliotek").ignored == []


def test_on_a_small_site_every_word_is_searched_for():
    choice.database_engine().sizes.clear()
    entries([describe(f"Kamera {text_of(number)} {number}") for number in range(30)])
    assert results(TEXT).ignored == []


def test_the_page_and_the_json_name_ignored_words(many, client):
    page = BeautifulSoup(client.get("/sok/", {"q": TEXT}).content, "html.parser")
    with translation.override("sv"):
        assert [one.get_text() for one in page.select(".search-summary .notice")] == [
            "Ord som väldigt många sidor har togs inte med i sökningen: kamera."
        ]
    assert client.get("/api/search", {"q": TEXT}).json()["ignored"] == ["kamera"]
    assert client.get("/api/search", {"q": "kamera"}).json()["ignored"] == []


def test_a_title_equal_to_the_query_comes_first_although_a_word_is_ignored(many):
    entries([describe("Kamera sensor bibliotek vatten")])
    assert titles(TEXT)[0] == "Kamera sensor bibliotek vatten"


@pytest.mark.parametrize("text", [TEXT, "kamera sensor bibliotekk vaten", "kamera sensor"])
def test_a_search_takes_few_statements_where_words_are_counted(many, text):
    results(text)
    with CaptureQueriesContext(connection) as captured:
        results(text)
    assert len(captured) <= 15


def test_a_corrected_search_looks_up_the_other_words_once(many, monkeypatch):
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
def test_sqlite_does_not_score_terms_without_information(many, monkeypatch):
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
    # Where every term is common, all of them are scored.
    assert scored("kamera")[1] > 0


def test_a_full_scan_updates_the_number_of_entries(many, monkeypatch):
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
