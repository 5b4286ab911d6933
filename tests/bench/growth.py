"""Multiplies the entries by copying their rows; no pages are made for the copies."""

from django.db import connection

from search.models import Entry, EntryFacet, EntryText

# Added to the ids of a copy, so that its rows refer to each other.
STEP = 10_000_000
NEW_KEY = {"sqlite": "lower(hex(randomblob(16)))", "postgresql": "gen_random_uuid()"}


def multiply(times, bar):
    """Make `times` - 1 copies of every entry, each with its text and its facets."""
    for number in range(1, times):
        offset = number * STEP
        copy(Entry, {"id": offset, "object_id": offset}, key="translation_key")
        copy(EntryText, {"entry_id": offset})
        copy(EntryFacet, {"id": offset, "entry_id": offset})
        bar.advance()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def copy(model, offsets, key=None):
    """Insert the original rows of a table again, with other ids."""
    table, columns = model._meta.db_table, [field.column for field in model._meta.concrete_fields]
    values = [value_of(column, offsets, key) for column in columns]
    own_id = next(iter(offsets))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} "  # noqa: S608
            f"FROM {table} WHERE {own_id} < {STEP}"
        )


def value_of(column, offsets, key):
    if column == key:
        return NEW_KEY[connection.vendor]
    return f"{column} + {offsets[column]}" if column in offsets else column
