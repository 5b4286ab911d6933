"""PostgreSQL as engine: a weighted tsvector with a GIN index, ranked word by word."""

from search.engines.database import ENTRY, DatabaseEngine, every_alternative
from search.engines.index import TABLE
from search.words.query import Closeness

# For D, C, B and A; see `search.engines.index.LETTERS`.
WEIGHTS = "'{0.06, 0.1, 0.35, 1.0}'"


class PostgreSQLEngine(DatabaseEngine):
    """Finds words with a tsvector; how rare a word is, is counted from what it finds."""

    name = "postgresql"
    is_scaled = False
    ids_table = "unnest(%s::bigint[]) AS i(value)"
    joined = f"FROM {TABLE} t JOIN {ENTRY} e ON e.id = t.entry_id"
    condition = "t.words @@ %s::tsquery"

    @staticmethod
    def ids_value(ids):
        return list(ids)

    @staticmethod
    def score_and_match(group):
        """Return the score of an alternative of this group, and the values that SQL is given."""
        expression = any_of(group.alternatives)
        # ts_rank divides by the number of terms asked for; 1 tames long texts.
        size = sum(len(alternative.terms) for alternative in group.alternatives)
        return f"{size} * ts_rank({WEIGHTS}, t.words, %s::tsquery, 1)", [expression, expression]

    @staticmethod
    def all_in_title(words):
        return " & ".join(any_of(every_alternative(groups), ":AB") for groups in words)

    @staticmethod
    def title_begins(words):
        """Return a tsquery for titles with words that begin so: [(term, …), …]."""
        return " & ".join("(" + " | ".join(f"'{one}':*A" for one in terms) + ")" for terms in words)


def any_of(alternatives, letters=""):
    """Return a tsquery; terms hold nothing but a-z and 0-9. `letters` limits it to weights."""
    return "(" + " | ".join(all_of(one, letters) for one in alternatives) + ")"


def all_of(alternative, letters):
    """Return one alternative; what should be near each other may be anywhere in an entry."""
    between = " <-> " if alternative.closeness == Closeness.PHRASE else " & "
    return "(" + between.join(f"'{term.code}'{letters}" for term in alternative.terms) + ")"
