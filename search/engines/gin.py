"""PostgreSQL's index of words: a narrow table that follows the texts, and a function to read it.

Ranking by `ts_rank` reads and unpacks the whole text of every entry that is found, which takes a
hundred times as long as finding it. Here each term says where it stands by its first letter, so
that the index alone tells which entries have it there, and nothing of a text is read.
"""

from search.models import EntryText
from search.text import Field

TABLE = EntryText._meta.db_table
TERMS_TABLE = "search_terms"
# Where a term stands: the letter before it in the index.
LETTERS = {
    "title_exact": "a",
    "title_forms": "a",
    "title_parts": "b",
    "names": "b",
    "summary_exact": "b",
    "summary_forms": "b",
    "text_exact": "c",
    "text_forms": "c",
    "text_parts": "d",
    "other_language": "d",
}
LETTERS_OF_TITLES = "ab"
# Where terms of a field can stand at all, if not everywhere.
LETTERS_OF = {Field.PART: "bd"}
# How much a term there counts, the best place first.
WEIGHTS = {"a": 1.0, "b": 0.35, "c": 0.1, "d": 0.06}
# What is written is first kept aside, in so many kilobytes that every search looks through.
ASIDE = 512


def install(cursor):
    """Make the table, its index and all that keeps and reads it; fill it from the texts."""
    cursor.execute(TABLE_OF_TERMS)
    cursor.execute(INDEX)
    for function in (WORDS, FOLLOW, FOUND):
        cursor.execute(function)
    for event, row in (("INSERT OR UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
        name = f"search_terms_{row.lower()}"
        cursor.execute(
            f"CREATE OR REPLACE TRIGGER {name} AFTER {event} ON {TABLE} "
            f"FOR EACH {row} EXECUTE FUNCTION search_terms_follow()"
        )
    cursor.execute(FILL)
    # What was read before there was this table.
    cursor.execute(f"ALTER TABLE {TABLE} DROP COLUMN IF EXISTS words")


def tidy(cursor):
    """Put what was kept aside in its place, after much has been written."""
    cursor.execute("SELECT gin_clean_pending_list('search_terms_words')")
    cursor.execute(f"ANALYZE {TERMS_TABLE}")


def placed(name, letter):
    """Return SQL for the terms of a column, each with a letter before it."""
    terms = f"{letter}' || replace(entry.{name}, ' ', ' {letter}') || ' "
    return f"CASE WHEN entry.{name} = '' THEN '' ELSE '{terms}' END"


# The texts of terms are long and never read: only the index is.
TABLE_OF_TERMS = f"""
    CREATE TABLE IF NOT EXISTS {TERMS_TABLE} (
        entry_id bigint PRIMARY KEY, size real NOT NULL, words tsvector NOT NULL
    ) WITH (toast_tuple_target = 128)
"""
INDEX = f"""
    CREATE INDEX IF NOT EXISTS search_terms_words ON {TERMS_TABLE} USING gin (words)
    WITH (gin_pending_list_limit = {ASIDE})
"""
# The terms have been analysed by the language of the entry, Swedish or English, so that the
# configuration is `simple`: PostgreSQL's own `swedish` would stem them a second time. The size
# tames long texts; it grows as slowly as that of `ts_rank` by 1.
WORDS = f"""
    CREATE OR REPLACE FUNCTION search_terms_of(entry {TABLE}) RETURNS {TERMS_TABLE}
    LANGUAGE sql IMMUTABLE AS $$
    SELECT entry.entry_id, log(2, 2 + length(terms) - length(replace(terms, ' ', '')))::real,
        to_tsvector('simple'::regconfig, terms)
    FROM (SELECT {" || ".join(placed(*one) for one in LETTERS.items())} AS terms) AS joined
    $$
"""
FOLLOW = f"""
    CREATE OR REPLACE FUNCTION search_terms_follow() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'TRUNCATE' THEN
            DELETE FROM {TERMS_TABLE};
        ELSIF TG_OP = 'DELETE' THEN
            DELETE FROM {TERMS_TABLE} WHERE entry_id = OLD.entry_id;
        ELSE
            INSERT INTO {TERMS_TABLE} SELECT made.* FROM search_terms_of(NEW) AS made
            ON CONFLICT (entry_id) DO UPDATE SET size = excluded.size, words = excluded.words;
        END IF;
        RETURN NULL;
    END $$
"""
FILL = f"""
    INSERT INTO {TERMS_TABLE} SELECT made.* FROM {TABLE} t, search_terms_of(t) made
    WHERE NOT EXISTS (SELECT FROM {TERMS_TABLE} there WHERE there.entry_id = t.entry_id)
"""
# The planner knows nothing of what it costs to unpack a text: the index is always better.
FOUND = f"""
    CREATE OR REPLACE FUNCTION search_found(expressions text[])
    RETURNS TABLE (number bigint, ids bigint[]) LANGUAGE sql STABLE
    SET enable_seqscan = off SET enable_indexscan = off SET jit = off AS $$
    SELECT asked.number, found.ids
    FROM unnest(expressions) WITH ORDINALITY AS asked (expression, number)
    CROSS JOIN LATERAL (
        SELECT array_agg(t.entry_id) AS ids FROM {TERMS_TABLE} t
        WHERE t.words @@ asked.expression::tsquery
    ) AS found
    $$
"""
