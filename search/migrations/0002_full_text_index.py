"""The inverted index over `search_entrytext`, kept up to date by triggers of the database.

SQLite: an FTS5 table with external content. PostgreSQL: a GIN index over a narrow table of
tsvectors, in which each term begins with a letter for the column that it stands in, so that the
index alone answers where a term occurs; `ts_rank` would read the whole text of every match.
"""

from django.db import migrations

COLUMNS = [
    "title_exact",
    "title_forms",
    "title_parts",
    "names",
    "summary_exact",
    "summary_forms",
    "text_exact",
    "text_forms",
    "text_parts",
    "other_language",
]
NAMES = ", ".join(COLUMNS)
NEW = ", ".join(f"new.{name}" for name in COLUMNS)
OLD = ", ".join(f"old.{name}" for name in COLUMNS)
ADD = f"INSERT INTO search_words(rowid, {NAMES}) VALUES (new.entry_id, {NEW});"
REMOVE = f"INSERT INTO search_words(search_words, rowid, {NAMES}) VALUES ('delete', old.entry_id, {OLD});"
SQLITE = [
    f"CREATE VIRTUAL TABLE search_words USING fts5({NAMES}, content='search_entrytext', "
    "content_rowid='entry_id', tokenize='ascii')",
    *(
        f"CREATE TRIGGER search_words_{event.lower()} AFTER {event} ON search_entrytext "
        f"BEGIN {actions} END"
        for event, actions in (("INSERT", ADD), ("DELETE", REMOVE), ("UPDATE", REMOVE + ADD))
    ),
]
SQLITE_REVERSE = ["DROP TABLE search_words"]

# The same letters as `search.engines.postgresql.LETTERS`.
LETTERS = {
    "title_exact": "a",
    "title_forms": "a",
    "title_parts": "b",
    "names": "c",
    "summary_exact": "b",
    "summary_forms": "b",
    "text_exact": "c",
    "text_forms": "c",
    "text_parts": "d",
    "other_language": "d",
}


def with_letter(column, letter):
    """Return SQL for the terms of a column, each preceded by a letter."""
    terms = f"'{letter}' || replace(entry.{column}, ' ', ' {letter}') || ' '"
    return f"CASE WHEN entry.{column} = '' THEN '' ELSE {terms} END"


TERMS = " || ".join(with_letter(*pair) for pair in LETTERS.items())
POSTGRESQL = [
    # A short row: the tsvectors are long, and only their index is read.
    """CREATE TABLE search_terms (
        entry_id bigint PRIMARY KEY, size real NOT NULL, words tsvector NOT NULL
    ) WITH (toast_tuple_target = 128)""",
    # The pending list, in kilobytes, is scanned by every search and has to stay short.
    """CREATE INDEX search_terms_words ON search_terms USING gin (words)
    WITH (gin_pending_list_limit = 512)""",
    # The terms are analysed already, so that the configuration is `simple`. `size` normalises
    # scores by length, logarithmically, as the normalisation 1 of `ts_rank` does.
    f"""CREATE FUNCTION search_terms_of(entry search_entrytext) RETURNS search_terms
    LANGUAGE sql IMMUTABLE AS $$
    SELECT entry.entry_id, log(2, 2 + length(terms) - length(replace(terms, ' ', '')))::real,
        to_tsvector('simple'::regconfig, terms)
    FROM (SELECT {TERMS} AS terms) AS joined
    $$""",
    """CREATE FUNCTION search_terms_follow() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'TRUNCATE' THEN
            DELETE FROM search_terms;
        ELSIF TG_OP = 'DELETE' THEN
            DELETE FROM search_terms WHERE entry_id = OLD.entry_id;
        ELSE
            INSERT INTO search_terms SELECT made.* FROM search_terms_of(NEW) AS made
            ON CONFLICT (entry_id) DO UPDATE SET size = excluded.size, words = excluded.words;
        END IF;
        RETURN NULL;
    END $$""",
    # The planner does not know that a sequential scan would detoast every tsvector.
    """CREATE FUNCTION search_found(expressions text[])
    RETURNS TABLE (number bigint, ids bigint[]) LANGUAGE sql STABLE
    SET enable_seqscan = off SET enable_indexscan = off SET jit = off AS $$
    SELECT asked.number, found.ids
    FROM unnest(expressions) WITH ORDINALITY AS asked (expression, number)
    CROSS JOIN LATERAL (
        SELECT array_agg(t.entry_id) AS ids FROM search_terms t
        WHERE t.words @@ asked.expression::tsquery
    ) AS found
    $$""",
    """CREATE TRIGGER search_terms_row AFTER INSERT OR UPDATE OR DELETE ON search_entrytext
    FOR EACH ROW EXECUTE FUNCTION search_terms_follow()""",
    """CREATE TRIGGER search_terms_statement AFTER TRUNCATE ON search_entrytext
    FOR EACH STATEMENT EXECUTE FUNCTION search_terms_follow()""",
]
POSTGRESQL_REVERSE = [
    "DROP FUNCTION search_found(text[])",
    "DROP FUNCTION search_terms_follow() CASCADE",
    "DROP FUNCTION search_terms_of(search_entrytext)",
    "DROP TABLE search_terms",
]


def create_index(apps, schema_editor):
    run(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def drop_index(apps, schema_editor):
    triggers = [f"DROP TRIGGER search_words_{name}" for name in ("insert", "delete", "update")]
    run(schema_editor, {"sqlite": triggers + SQLITE_REVERSE, "postgresql": POSTGRESQL_REVERSE})


def run(schema_editor, statements):
    for statement in statements.get(schema_editor.connection.vendor, []):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(create_index, drop_index)]
