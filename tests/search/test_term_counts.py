"""Searches are counted by their words, without personal data."""

import datetime

import pytest

from django.utils.timezone import localdate

from search import term_counts
from search.models import SearchTerm
from tests.search.entries import entry

pytestmark = pytest.mark.django_db


def search(client, text, **values):
    return client.get("/sok/", {"q": text, **values})


def counted():
    return list(SearchTerm.objects.values_list("words", "searches", "without_results", "clicks"))


def test_searches_are_counted_by_their_words(client):
    entry("Räknar sälar")
    for text in ("Sälar", "sälar ", "sälar!", "qwzxvb"):
        search(client, text)
    assert counted() == [("salar", 3, 0, 0), ("qwzxvb", 1, 1, 0)]


def test_only_the_first_page_without_filters_counts(client):
    search(client, "sälar", type="case")
    search(client, "", sort="title")
    assert counted() == []


@pytest.mark.parametrize(
    "text", ["19121212-1212", "070 123 45 67", "anna@kommun.example", "ärende 123456"]
)
def test_personal_data_is_not_stored(client, text):
    search(client, text)
    assert counted() == []


def test_a_click_is_counted_once_for_a_search(client):
    search(client, "sälar")
    for _twice in range(2):
        answer = client.post("/api/search-click", {"q": "Sälar", "language": "sv"})
        assert answer.status_code == 204
    client.post("/api/search-click", {"q": "never searched for", "language": "sv"})
    client.post("/api/search-click", {"q": "\x00" * 500, "language": "xx"})
    assert counted() == [("salar", 1, 1, 1)]


def test_counts_are_deleted_after_90_days(client):
    old = SearchTerm.objects.create(
        day=localdate() - datetime.timedelta(days=91), language="sv", words="gammalt"
    )
    term_counts._cleaned["day"] = None
    search(client, "sälar")
    assert not SearchTerm.objects.filter(pk=old.pk).exists()


def test_a_robot_cannot_fill_the_table(client, monkeypatch):
    monkeypatch.setattr(term_counts, "UPSERT", term_counts.UPSERT.replace("5000", "2"))
    for text in ("ett", "två", "tre", "ett"):
        search(client, f"{text}xyz")
    assert sorted((words, number) for words, number, *_rest in counted()) == [
        ("ettxyz", 2),
        ("tvaxyz", 1),
    ]


def test_a_search_that_cannot_be_counted_is_answered(client, monkeypatch, caplog):
    monkeypatch.setattr(term_counts, "UPSERT", "INSERT INTO nothing VALUES (1)")
    assert search(client, "sälar").status_code == 200
    assert "A search was not counted" in caplog.text


def test_editors_see_what_was_not_found_and_members_do_not(client, admin_client):
    search(client, "qwzxvb")
    entry("Räknar sälar")
    search(client, "sälar")
    page = admin_client.get("/hantera/reports/searches/").content.decode()
    assert "qwzxvb" in page
    assert "salar" in page
