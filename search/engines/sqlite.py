"""SQLite's FTS5 as engine: BM25 with column weights, one MATCH for each word and weight."""

import json
from itertools import chain

import numpy as np

from search.engines.database import ENTRY, DatabaseEngine, all_alternatives
from search.engines.postings import EntryRows, disjunction_max
from search.engines.ranking import COLUMNS
from search.text.query import Closeness

FTS_TABLE = "search_words"
TITLE_COLUMNS = "title_exact title_forms title_parts"
WEIGHTS = ", ".join(str(weight) for weight in COLUMNS.values())
MATCHING = f"FROM {FTS_TABLE} WHERE {FTS_TABLE} MATCH %s"
TERM_FREQUENCIES = f"""
    SELECT i.value, (
        SELECT COUNT(*) FROM {FTS_TABLE} WHERE {FTS_TABLE} MATCH '"' || i.value || '"'
    ) FROM json_each(%s) AS i
"""
IN_TITLE = -1
# About what bm25() returns for a term that more than half of the entries have: its IDF is bounded.
MIN_SCORE = "1e-6"
# Below this document frequency, scoring takes no longer than counting.
MIN_COMMON = 1_000


class SQLiteEngine(DatabaseEngine):
    name = "sqlite"
    has_idf = True
    factor = "1.0"
    entries = f"{ENTRY} e"
    ids_table = "json_each(%s) AS i"
    # CROSS JOIN fixes the order, whether or not ANALYZE has told SQLite the sizes of the tables.
    joined = f"FROM {FTS_TABLE} CROSS JOIN {ENTRY} e ON e.id = {FTS_TABLE}.rowid"
    condition = f"{FTS_TABLE} MATCH %s"

    def postings(self, words, all_words):
        common, absent = self.common_and_absent(words)
        parts, values = [f"SELECT {IN_TITLE}, rowid, 0.0 {MATCHING}"], [all_in_title(all_words)]
        for number, groups in enumerate(words):
            for score, alternatives in scored(groups, common, absent):
                parts.append(f"SELECT {number}, rowid, {score} {MATCHING}")
                values.append(any_of(alternatives))
        rows = self.rows(" UNION ALL ".join(parts), values)
        table = np.fromiter(chain.from_iterable(rows), np.float64, 3 * len(rows)).reshape(-1, 3)
        numbers, ids = table[:, 0], table[:, 1].astype(np.int64)
        masks = [numbers == number for number in range(len(words))]
        postings = [disjunction_max([(ids[mask], table[mask, 2])]) for mask in masks]
        return postings, ids[numbers == IN_TITLE]

    def common_and_absent(self, words):
        """Return two sets of term codes: in more than half of all entries, and in none.

        Common terms cost as much to score as others, and BM25 gives them next to nothing. Where all
        terms are common they are scored all the same.
        """
        half = self.total() / 2
        codes = {term.code for groups in words for term in terms_of(groups)}
        if half < MIN_COMMON or not codes:
            return set(), set()
        numbers = dict(self.rows(TERM_FREQUENCIES, [json.dumps(list(codes))]))
        absent = {code for code in codes if not numbers[code]}
        common = {code for code in codes if numbers[code] > half}
        return (common if codes - absent > common else set()), absent

    def frequencies(self, analysed):
        cached = [one for one in analysed.words if one in analysed.cache]
        known = {groups: len(analysed.cache[groups].ids) for groups in cached}
        new = [groups for groups in analysed.words if groups not in known]
        parts = [f"SELECT {number}, COUNT(*) {MATCHING}" for number in range(len(new))]
        values = [any_of(all_alternatives(groups)) for groups in new]
        rows = sorted(self.rows(" UNION ALL ".join(parts), values)) if new else []
        known.update(zip(new, (number for _word, number in rows), strict=True))
        return [known[groups] for groups in analysed.words]

    def read_rows(self, factor, source, values):
        rows = self.rows(f"SELECT e.id, {factor}, e.facet_ids FROM {source}", values)
        ids = np.fromiter((row[0] for row in rows), np.int64, len(rows))
        factors = np.fromiter((row[1] for row in rows), np.float64, len(rows))
        return EntryRows.sorted(ids, factors, [row[2] for row in rows])

    def ids_parameter(self, ids):
        return json.dumps(ids, separators=(",", ":"))

    def title_prefixes(self, phrases):
        each = " OR ".join("(" + " AND ".join(map(any_prefix, words)) + ")" for words in phrases)
        return f"{{title_exact title_forms}} : ({each})"


def any_prefix(codes):
    return "(" + " OR ".join(f'"{code}" *' for code in codes) + ")"


def scored(groups, common, absent):
    """Yield (SQL of the score, alternatives) of a word; common alternatives get a constant."""
    constant = []
    for group in groups:
        present = [one for one in group.alternatives if absent.isdisjoint(codes_of(one))]
        informative = [one for one in present if not common.issuperset(codes_of(one))]
        constant += [one for one in present if common.issuperset(codes_of(one))]
        if informative:
            yield f"{group.weight} * -bm25({FTS_TABLE}, {WEIGHTS})", informative
    if constant:
        yield MIN_SCORE, constant


def codes_of(alternative):
    return [term.code for term in alternative.terms]


def terms_of(groups):
    return [term for one in all_alternatives(groups) for term in one.terms]


def all_in_title(words):
    each = " AND ".join(any_of(all_alternatives(groups)) for groups in words)
    return f"{{{TITLE_COLUMNS}}} : ({each})"


def any_of(alternatives):
    """Return an FTS5 expression of a disjunction; codes consist of a-z and 0-9 alone."""
    return "(" + " OR ".join(map(expression_of, alternatives)) + ")"


def expression_of(alternative):
    """Return the FTS5 expression of one alternative; NEAR terms may be anywhere in an entry."""
    quoted = [f'"{code}"' for code in codes_of(alternative)]
    if len(quoted) == 1:
        return quoted[0]
    if alternative.closeness == Closeness.PHRASE:
        return f'"{" ".join(codes_of(alternative))}"'
    return f"({' AND '.join(quoted)})"
