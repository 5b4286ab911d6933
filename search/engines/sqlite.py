"""SQLite's FTS5 as engine: bm25 over weighted columns, one MATCH for each word and weight."""

import json
from itertools import chain

import numpy as np

from search.engines.database import ENTRY, DatabaseEngine, every_alternative
from search.engines.index import COLUMNS, FTS_TABLE, TITLE_COLUMNS
from search.engines.postings import Rows, best
from search.text.query import Closeness

WEIGHTS = ", ".join(str(weight) for weight in COLUMNS.values())
MATCHING = f"FROM {FTS_TABLE} WHERE {FTS_TABLE} MATCH %s"
COUNTED = f"""
    SELECT i.value, (
        SELECT COUNT(*) FROM {FTS_TABLE} WHERE {FTS_TABLE} MATCH '"' || i.value || '"'
    ) FROM json_each(%s) AS i
"""
IN_TITLE = -1
# What bm25 gives for a term that more than half of the entries have, about.
NOTHING = "1e-6"
# Half of fewer entries are scored in no time.
WORTH_COUNTING = 1_000


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
        common, absent = self.counted_terms(words)
        parts, values = [f"SELECT {IN_TITLE}, rowid, 0.0 {MATCHING}"], [all_in_title(all_words)]
        for number, groups in enumerate(words):
            for score, alternatives in scored(groups, common, absent):
                parts.append(f"SELECT {number}, rowid, {score} {MATCHING}")
                values.append(any_of(alternatives))
        rows = self.rows(" UNION ALL ".join(parts), values)
        table = np.fromiter(chain.from_iterable(rows), np.float64, 3 * len(rows)).reshape(-1, 3)
        numbers, ids = table[:, 0], table[:, 1].astype(np.int64)
        places = [numbers == number for number in range(len(words))]
        return [best([(ids[own], table[own, 2])]) for own in places], ids[numbers == IN_TITLE]

    def counted_terms(self, words):
        """Return two sets of codes: of terms that more than half of all entries have, which say
        nothing to bm25 and take as long as any other, and of terms that no entry has.

        Nothing is common where no word has another term: then that is what there is to go by.
        """
        half = self.total() / 2
        codes = {term.code for groups in words for term in terms_of(groups)}
        if half < WORTH_COUNTING or not codes:
            return set(), set()
        numbers = dict(self.rows(COUNTED, [json.dumps(list(codes))]))
        absent = {code for code in codes if not numbers[code]}
        common = {code for code in codes if numbers[code] > half}
        return (common if codes - absent > common else set()), absent

    def numbers(self, analysed):
        """Return how many entries have each word, in whichever language; to count is much less than
        to score."""
        known = {
            one: len(analysed.looked_up[one].ids)
            for one in analysed.words
            if one in analysed.looked_up
        }
        new = [groups for groups in analysed.words if groups not in known]
        parts = [f"SELECT {number}, COUNT(*) {MATCHING}" for number in range(len(new))]
        values = [any_of(every_alternative(groups)) for groups in new]
        rows = sorted(self.rows(" UNION ALL ".join(parts), values)) if new else []
        known.update(zip(new, (number for _word, number in rows), strict=True))
        return [known[groups] for groups in analysed.words]

    def read_rows(self, factor, source, values):
        rows = self.rows(f"SELECT e.id, {factor}, e.facet_ids FROM {source}", values)
        ids = np.fromiter((row[0] for row in rows), np.int64, len(rows))
        factors = np.fromiter((row[1] for row in rows), np.float64, len(rows))
        return Rows.in_order(ids, factors, [row[2] for row in rows])

    @staticmethod
    def ids_value(ids):
        return json.dumps(ids, separators=(",", ":"))

    @staticmethod
    def title_begins(words):
        """Return an expression for titles with words that begin so: [(term, …), …]."""
        each = (" OR ".join(f'"{term}" *' for term in terms) for terms in words)
        return f"{{title_exact title_forms}} : ({' AND '.join(f'({one})' for one in each)})"


def scored(groups, common, absent):
    """Yield (SQL of a score, alternatives) of a word: without bm25 for those of common terms."""
    plain = []
    for group in groups:
        there = [one for one in group.alternatives if absent.isdisjoint(codes_of(one))]
        telling = [one for one in there if not common.issuperset(codes_of(one))]
        plain += [one for one in there if common.issuperset(codes_of(one))]
        if telling:
            yield f"{group.weight} * -bm25({FTS_TABLE}, {WEIGHTS})", telling
    if plain:
        yield NOTHING, plain


def codes_of(alternative):
    return [term.code for term in alternative.terms]


def terms_of(groups):
    return [term for one in every_alternative(groups) for term in one.terms]


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
