"""The tokenisers of the databases take each encoded term as one token."""

import sqlite3

import pytest

from search.text.analysis import index_text
from search.text.normalise import decode
from search.text.terms import Field, Term

from .text_support import the_analysis

TEXT = "Snöröjning å får far 5e3a 2024 GPT-4 e-post CAFÉ אבג 日本語 AI:s q qa 1e5 3D q2 policies ½"


def codes(*fields):
    return index_text(the_analysis().analyse_text(TEXT, "sv"), *fields)


def test_sqlite_takes_each_term_as_one_token():
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE entry USING fts5(words, tokenize='unicode61')")
    database.execute("CREATE VIRTUAL TABLE term USING fts5vocab(entry, 'instance')")
    text = codes(*Field)
    database.execute("INSERT INTO entry VALUES (?)", [text])
    rows = database.execute("SELECT term FROM term ORDER BY offset").fetchall()
    assert [row[0] for row in rows] == text.split()


@pytest.mark.postgresql
@pytest.mark.django_db
def test_postgresql_takes_each_term_as_one_token():
    from django.db import connection

    text = codes(*Field)
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM ts_parse('default', %s) WHERE tokid <> 12", [text])
        assert [row[0] for row in cursor.fetchall()] == text.split()


def test_the_exact_field_has_one_term_for_each_word_in_order():
    words = [decode(code) for code in codes(Field.EXACT).split()]
    assert words[:6] == ["snöröjning", "å", "får", "far", "5e3a", "2024"]
    assert words[-1] == "12"


def test_terms_of_different_fields_are_different():
    each = {Term(field, "kommun").code for field in Field}
    assert len(each) == len(Field)


def test_a_word_is_folded_only_where_that_is_different():
    far, foresight = the_analysis().terms("far", "sv"), the_analysis().terms("får", "sv")
    assert far.folded == ()
    assert foresight.folded == ("far",)


def test_a_hyphenated_word_is_also_indexed_as_one():
    tokens = the_analysis().analyse_text("e-posten", "sv")
    assert [token.terms.exact for token in tokens] == ["e", "posten"]
    assert all("epost" in token.terms.lemmas or "eposten" in token.terms.lemmas for token in tokens)
