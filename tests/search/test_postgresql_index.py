"""The term table of PostgreSQL is kept up to date by triggers, and searched by its index alone."""

import pytest

from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.analysed_query import analyse
from search.engines import postgresql
from search.engines.postgresql import expressions_of, tidy_index
from search.models import Entry, EntryText
from search.query import SearchQuery
from search.text.query import Closeness, Level
from tests.search.entries import describe, entries, entry, results, titles

pytestmark = [pytest.mark.django_db, pytest.mark.postgresql]


def terms():
    """Return the ids of the entries in the term table."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT entry_id FROM search_terms ORDER BY entry_id")
        return [pk for (pk,) in cursor.fetchall()]


def test_the_term_table_is_kept_up_to_date_by_triggers():
    first, second = entry("Kamera"), entry("Sensor")
    assert terms() == [first.pk, second.pk]
    EntryText.objects.filter(pk=first.pk).update(title_exact="hamn")
    assert titles("hamn") == ["Kamera"]
    Entry.objects.filter(pk=first.pk).delete()
    assert terms() == [second.pk]
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"TRUNCATE {EntryText._meta.db_table}")
    assert terms() == []


def test_a_search_does_not_read_the_term_columns():
    long_text = " ".join(f"mening{number} {number}" for number in range(400))
    # A word that no other test uses: dead rows of other tests would be read as well.
    entries([describe(f"Xylofon {number}", text=long_text) for number in range(100)])
    search = "SELECT number, cardinality(ids) FROM search_found(%s)"
    with connection.cursor() as cursor:
        tidy_index(cursor)
        cursor.execute(search, [["axylofon"]])
        assert cursor.fetchall() == [(1, 100)]
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {search}", [["axylofon"]])
        (((plan,),),) = cursor.fetchall()
    # Each text takes a block or more.
    assert plan["Plan"]["Shared Hit Blocks"] + plan["Plan"]["Shared Read Blocks"] < 60
    assert results("xylofon").total == 100


def test_a_phrase_is_looked_up_once_for_each_column():
    analysed = analyse(SearchQuery(text='"plogning av gator"', language="sv"))
    (phrase,) = (one for one in analysed.alternatives() if one.closeness == Closeness.PHRASE)
    expressions = []
    expressions_of(Level(1.0, (phrase,)), expressions)
    assert [one.count("'aplogning'") for one in expressions] == [0, 0, 0, 1]
    assert [one.count("<->") for one in expressions] == [2, 2, 2, 2]


def test_positions_are_not_checked_for_a_phrase_of_common_words(monkeypatch):
    entry("Ett", text="Kameran som ser det.")
    entry("Två", text="Det som ses.")
    counts = {}
    for most in (1, 2):
        monkeypatch.setattr(postgresql, "MAX_PHRASE_ROWS", most)
        with CaptureQueriesContext(connection) as queries:
            counts[most] = results('"det som"').total
        statements = [one["sql"] for one in queries if "SELECT number, ids" in one["sql"]]
        assert any("<->" in one for one in statements) == (most == 2)
    assert counts == {1: 2, 2: 2}
