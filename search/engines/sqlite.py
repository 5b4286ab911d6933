"""SQLite's FTS5 as engine: bm25 over weighted columns, one MATCH for each word and weight."""

import json

from search.engines.database import ENTRY, DatabaseEngine, every_alternative
from search.engines.index import COLUMNS, FTS_TABLE, TITLE_COLUMNS
from search.words.query import Closeness

WEIGHTS = ", ".join(str(weight) for weight in COLUMNS.values())


class SQLiteEngine(DatabaseEngine):
    """Finds words with FTS5."""

    name = "sqlite"
    is_scaled = True
    ids_table = "json_each(%s) AS i"
    # Words first, then their entries: SQLite does not join in another order than a CROSS JOIN's,
    # whether or not it has been told (by ANALYZE) how large the tables are.
    joined = f"FROM {FTS_TABLE} CROSS JOIN {ENTRY} e ON e.id = {FTS_TABLE}.rowid"
    condition = f"{FTS_TABLE} MATCH %s"

    @staticmethod
    def ids_value(ids):
        return json.dumps(ids, separators=(",", ":"))

    @staticmethod
    def score_and_match(group):
        """Return the score of an alternative of this group, and the values that SQL is given."""
        return f"-bm25({FTS_TABLE}, {WEIGHTS})", [any_of(group.alternatives)]

    @staticmethod
    def all_in_title(words):
        each = " AND ".join(any_of(every_alternative(groups)) for groups in words)
        return f"{{{TITLE_COLUMNS}}} : ({each})"

    @staticmethod
    def title_begins(words):
        """Return an expression for titles with words that begin so: [(term, …), …]."""
        each = (" OR ".join(f'"{term}" *' for term in terms) for terms in words)
        return f"{{title_exact title_forms}} : ({' AND '.join(f'({one})' for one in each)})"


def any_of(alternatives):
    """Return an FTS5 expression; terms hold nothing but a-z and 0-9."""
    return "(" + " OR ".join(map(all_of, alternatives)) + ")"


def all_of(alternative):
    """Return one alternative; what should be near each other may be anywhere in an entry."""
    quoted = [f'"{term.code}"' for term in alternative.terms]
    if len(quoted) == 1:
        return quoted[0]
    if alternative.closeness == Closeness.PHRASE:
        return f'"{" ".join(term.code for term in alternative.terms)}"'
    return f"({' AND '.join(quoted)})"
