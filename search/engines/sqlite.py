"""SQLite's FTS5 as engine: bm25 over weighted columns, one MATCH for each word and weight."""

import json

import numpy as np

from search.engines.database import ENTRY, DatabaseEngine, every_alternative
from search.engines.index import COLUMNS, FTS_TABLE, TITLE_COLUMNS
from search.engines.postings import best
from search.words.query import Closeness

WEIGHTS = ", ".join(str(weight) for weight in COLUMNS.values())
MATCHING = f"FROM {FTS_TABLE} WHERE {FTS_TABLE} MATCH %s"
IN_TITLE = -1


class SQLiteEngine(DatabaseEngine):
    """Finds words with FTS5."""

    name = "sqlite"
    is_scaled = True
    factor = "1.0"
    entries = f"{ENTRY} e"
    ids_table = "json_each(%s) AS i"
    # Words first, then their entries: SQLite does not join in another order than a CROSS JOIN's,
    # whether or not it has been told (by ANALYZE) how large the tables are.
    joined = f"FROM {FTS_TABLE} CROSS JOIN {ENTRY} e ON e.id = {FTS_TABLE}.rowid"
    condition = f"{FTS_TABLE} MATCH %s"

    def postings(self, words, all_words):
        """Return [Postings] of words, and the ids of entries with all of others in their titles."""
        parts, values = [], []
        for number, groups in enumerate(words):
            for group in groups:
                score = f"{group.weight} * -bm25({FTS_TABLE}, {WEIGHTS})"
                parts.append(f"SELECT {number}, rowid, {score} {MATCHING}")
                values.append(any_of(group.alternatives))
        parts.append(f"SELECT {IN_TITLE}, rowid, 0.0 {MATCHING}")
        values.append(all_in_title(all_words))
        rows = self.rows(" UNION ALL ".join(parts), values)
        by_part = np.array(rows, dtype=np.float64).reshape(-1, 3)
        numbers, ids = by_part[:, 0], by_part[:, 1].astype(np.int64)
        places = [numbers == number for number in range(len(words))]
        found = [best([(ids[own], by_part[own, 2])]) for own in places]
        return found, ids[numbers == IN_TITLE]

    def numbers(self, words):
        """Return how many entries have each word, in whichever language."""
        parts = [f"SELECT {number}, COUNT(*) {MATCHING}" for number in range(len(words))]
        values = [any_of(every_alternative(groups)) for groups in words]
        return [number for _word, number in sorted(self.rows(" UNION ALL ".join(parts), values))]

    @staticmethod
    def ids_value(ids):
        return json.dumps(ids, separators=(",", ":"))

    @staticmethod
    def title_begins(words):
        """Return an expression for titles with words that begin so: [(term, …), …]."""
        each = (" OR ".join(f'"{term}" *' for term in terms) for terms in words)
        return f"{{title_exact title_forms}} : ({' AND '.join(f'({one})' for one in each)})"


def all_in_title(words):
    each = " AND ".join(any_of(every_alternative(groups)) for groups in words)
    return f"{{{TITLE_COLUMNS}}} : ({each})"


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
