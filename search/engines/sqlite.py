"""SQLite's FTS5 as engine: bm25 over weighted columns, one MATCH for each word and weight."""

import json

from search.comparison import comparable
from search.engines.database import ENTRY, DatabaseEngine
from search.engines.index import COLUMNS, FTS_TABLE, TITLE_COLUMNS
from search.words.query import Closeness

WEIGHTS = ", ".join(str(weight) for weight in COLUMNS.values())
MAX_TITLES = 500
# A word has several terms in a column, so that "near" is more terms than words.
NEAR_TERMS = 24
MATCHING = (
    f"FROM {FTS_TABLE} JOIN {ENTRY} e ON e.id = {FTS_TABLE}.rowid WHERE {FTS_TABLE} MATCH %s AND "
)


class SQLiteEngine(DatabaseEngine):
    """Finds words with FTS5."""

    name = "sqlite"
    is_scaled = True
    ids_table = "json_each(%s) AS i"

    @staticmethod
    def ids_value(ids):
        return json.dumps(ids, separators=(",", ":"))

    def word_rows(self, query, analysed):
        """Return rows (entry id, word, group, score) and {entry id: comparable title}."""
        scope, values = self.scope(query)
        parts, arguments = [], []
        for word_number, groups in enumerate(analysed.words):
            for group_number, group in enumerate(groups):
                parts.append(
                    f"SELECT e.id, {word_number}, {group_number}, "
                    f"-bm25({FTS_TABLE}, {WEIGHTS}) {MATCHING} {scope}"
                )
                arguments += [any_of(group.alternatives), *values]
        titles = f"SELECT e.id, e.title {MATCHING} {scope} LIMIT {MAX_TITLES}"
        in_title = " AND ".join(any_of(every_alternative(groups)) for groups in analysed.words)
        found = self.rows(titles, [f"{{{TITLE_COLUMNS}}} : ({in_title})", *values])
        rows = self.rows(" UNION ALL ".join(parts), arguments)
        return rows, {entry_id: comparable(title) for entry_id, title in found}


def every_alternative(groups):
    return [alternative for group in groups for alternative in group.alternatives]


def any_of(alternatives):
    """Return an FTS5 expression; terms hold nothing but a-z and 0-9."""
    return "(" + " OR ".join(map(all_of, alternatives)) + ")"


def all_of(alternative):
    quoted = [f'"{term.code}"' for term in alternative.terms]
    if len(quoted) == 1:
        return quoted[0]
    if alternative.closeness == Closeness.PHRASE:
        return f'"{" ".join(term.code for term in alternative.terms)}"'
    if alternative.closeness == Closeness.NEAR:
        return f"NEAR({' '.join(quoted)}, {NEAR_TERMS})"
    return f"({' AND '.join(quoted)})"
