"""PostgreSQL as engine: a weighted tsvector with a GIN index, ranked word by word."""

from search.comparison import comparable
from search.engines.database import ENTRY, DatabaseEngine
from search.engines.index import TABLE
from search.engines.sqlite import MAX_TITLES, every_alternative
from search.words.query import Closeness

# For D, C, B and A; see `search.engines.index.LETTERS`.
WEIGHTS = "'{0.06, 0.1, 0.35, 1.0}'"
MATCHING = f"FROM {TABLE} t JOIN {ENTRY} e ON e.id = t.entry_id WHERE t.words @@ %s::tsquery AND "


class PostgreSQLEngine(DatabaseEngine):
    """Finds words with a tsvector; how rare a word is, is counted from what it finds."""

    name = "postgresql"
    is_scaled = False
    ids_table = "unnest(%s::bigint[]) AS i(value)"

    @staticmethod
    def ids_value(ids):
        return list(ids)

    def word_rows(self, query, analysed):
        """Return rows (entry id, word, group, score) and {entry id: comparable title}."""
        scope, values = self.scope(query)
        parts, arguments = [], []
        for word_number, groups in enumerate(analysed.words):
            for group_number, group in enumerate(groups):
                expression = any_of(group.alternatives)
                # ts_rank divides by the number of terms asked for; 1 tames long texts.
                size = sum(len(alternative.terms) for alternative in group.alternatives)
                parts.append(
                    f"SELECT e.id, {word_number}, {group_number}, "
                    f"{size} * ts_rank({WEIGHTS}, t.words, %s::tsquery, 1) {MATCHING} {scope}"
                )
                arguments += [expression, expression, *values]
        rows = self.rows(" UNION ALL ".join(parts), arguments)
        titles = f"SELECT e.id, e.title {MATCHING} {scope} LIMIT {MAX_TITLES}"
        in_title = " & ".join(any_of(every_alternative(groups), ":AB") for groups in analysed.words)
        found = self.rows(titles, [in_title, *values])
        return rows, {entry_id: comparable(title) for entry_id, title in found}


def any_of(alternatives, letters=""):
    """Return a tsquery; terms hold nothing but a-z and 0-9. `letters` limits it to weights."""
    return "(" + " | ".join(all_of(one, letters) for one in alternatives) + ")"


def all_of(alternative, letters):
    """Return one alternative; PostgreSQL has no "near", so that there anywhere is near enough."""
    between = " <-> " if alternative.closeness == Closeness.PHRASE else " & "
    return "(" + between.join(f"'{term.code}'{letters}" for term in alternative.terms) + ")"
