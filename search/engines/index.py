"""The database's own index of words over `search.EntryText`, kept by the database itself."""

from search.engines import gin
from search.models import EntryText

# Column -> how much a term there counts; how FTS5 and PostgreSQL are told differs.
COLUMNS = {
    "title_exact": 10.0,
    "title_forms": 8.0,
    "title_parts": 5.0,
    "names": 4.0,
    "summary_exact": 3.0,
    "summary_forms": 2.5,
    "text_exact": 1.0,
    "text_forms": 1.0,
    "text_parts": 0.7,
    "other_language": 1.5,
}
TITLE_COLUMNS = "title_exact title_forms title_parts"
TABLE = EntryText._meta.db_table
FTS_TABLE = "search_words"


def install(connection):
    """Create the index of words if it is not there; run after each `migrate`."""
    installers = {"sqlite": install_sqlite, "postgresql": gin.install}
    if connection.vendor in installers and TABLE in connection.introspection.table_names():
        with connection.cursor() as cursor:
            installers[connection.vendor](cursor)


def install_sqlite(cursor):
    """Make an FTS5 table without a copy of the text, and the triggers that follow the table."""
    names = ", ".join(COLUMNS)
    new = ", ".join(f"new.{name}" for name in COLUMNS)
    old = ", ".join(f"old.{name}" for name in COLUMNS)
    cursor.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {FTS_TABLE} USING fts5({names}, content='{TABLE}', "
        "content_rowid='entry_id', tokenize='ascii')"
    )
    add = f"INSERT INTO {FTS_TABLE}(rowid, {names}) VALUES (new.entry_id, {new});"
    drop = (
        f"INSERT INTO {FTS_TABLE}({FTS_TABLE}, rowid, {names}) "
        f"VALUES ('delete', old.entry_id, {old});"
    )
    for event, actions in (("INSERT", add), ("DELETE", drop), ("UPDATE", drop + add)):
        cursor.execute(
            f"CREATE TRIGGER IF NOT EXISTS {FTS_TABLE}_{event.lower()} "
            f"AFTER {event} ON {TABLE} BEGIN {actions} END"
        )
