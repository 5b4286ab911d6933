"""A lower bound for a search: a raw full-text query of the same texts, joined with the pages."""

from django.db import connection

LIMIT = 20
SQLITE = [
    "CREATE VIRTUAL TABLE bench_raw USING fts5(title, summary, text)",
    """INSERT INTO bench_raw (rowid, title, summary, text)
    SELECT e.object_id, e.title, e.summary, t.text
    FROM search_entry e JOIN search_entrytext t ON t.entry_id = e.id WHERE e.type = 'case'""",
]
POSTGRESQL = [
    """CREATE TABLE bench_raw AS
    SELECT e.object_id AS id,
        to_tsvector('simple', e.title || ' ' || e.summary || ' ' || t.text) AS words
    FROM search_entry e JOIN search_entrytext t ON t.entry_id = e.id WHERE e.type = 'case'""",
    "CREATE INDEX bench_raw_words ON bench_raw USING gin (words)",
    "ANALYZE bench_raw",
]
SEARCH = {
    "sqlite": """SELECT p.id, p.title, p.url_path FROM bench_raw
    JOIN wagtailcore_page p ON p.id = bench_raw.rowid
    WHERE bench_raw MATCH %s AND p.live ORDER BY bm25(bench_raw) LIMIT 20""",
    "postgresql": """SELECT p.id, p.title, p.url_path FROM bench_raw r
    JOIN wagtailcore_page p ON p.id = r.id, plainto_tsquery('simple', %s) AS query
    WHERE r.words @@ query AND p.live ORDER BY ts_rank(r.words, query) DESC LIMIT 20""",
}
COUNT = {
    "sqlite": "SELECT COUNT(*) FROM bench_raw WHERE bench_raw MATCH %s",
    "postgresql": "SELECT COUNT(*) FROM bench_raw WHERE words @@ plainto_tsquery('simple', %s)",
}


def prepare():
    """Create a raw full-text index of the texts of all entries of cases."""
    run(*(SQLITE if connection.vendor == "sqlite" else POSTGRESQL))


def search(word):
    """Return the rows of the twenty best pages that have a word."""
    return fetch(SEARCH[connection.vendor], word)


def count(word):
    return fetch(COUNT[connection.vendor], word)[0][0]


def run(*statements):
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def fetch(statement, word):
    with connection.cursor() as cursor:
        cursor.execute(statement, [word])
        return cursor.fetchall()
