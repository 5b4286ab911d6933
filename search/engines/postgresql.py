"""PostgreSQL as engine: a GIN index of terms that carry the letter of their column.

The table and its functions are made by the migration `0002_full_text_index`. A score is the weight
of the best column in which an alternative stands; the IDF is counted from the postings.
"""

from dataclasses import replace

import numpy as np

from search.engines.database import ENTRY, DatabaseEngine, all_alternatives
from search.engines.postings import NO_IDS, EntryRows, disjunction_max
from search.text.query import Closeness
from search.text.terms import Field

TERMS_TABLE = "search_terms"
FOUND = "SELECT number, ids FROM search_found(%s)"
FREQUENCIES = "SELECT number, cardinality(ids) FROM search_found(%s)"
# Weight of a term by the letter of its column, best first: a title's words; a title's parts, names
# summary; text and names; parts of compounds and words of the other language.
WEIGHTS = {"a": 1.0, "b": 0.35, "c": 0.1, "d": 0.06}
LETTERS = "".join(WEIGHTS)
TITLE_LETTERS = "ab"
# The columns in which terms of a field can occur, where that is not any of them.
LETTERS_OF_FIELD = {Field.PART: "bcd"}
# Positions of a phrase are checked in the rows; a phrase of words that more entries have together
# than this is searched for without positions.
MAX_PHRASE_ROWS = 1_000


def tidy_index(cursor):
    """Flush the pending list of the GIN index, after many rows have been written."""
    cursor.execute("SELECT gin_clean_pending_list('search_terms_words')")
    cursor.execute(f"ANALYZE {TERMS_TABLE}")


class PostgreSQLEngine(DatabaseEngine):
    name = "postgresql"
    has_idf = False
    # Length normalisation.
    factor = "1 / t.size"
    entries = f"{TERMS_TABLE} t JOIN {ENTRY} e ON e.id = t.entry_id"
    ids_table = "unnest(%s::bigint[]) AS i(value)"
    joined = f"FROM {entries}"
    condition = "t.words @@ %s::tsquery"

    def postings(self, words, all_words):
        common = self.common_phrases(all_words)
        if common:
            words, all_words = substituted(words, common), substituted(all_words, common)
        expressions = [all_in_title(all_words)]
        places = [[expressions_of(group, expressions) for group in groups] for groups in words]
        rows = self.rows(FOUND, [expressions])
        found = {number - 1: np.array(ids, dtype=np.int64) for number, ids in rows if ids}
        postings = [
            disjunction_max(
                [scored(group, parts, found) for group, parts in zip(groups, own, strict=True)]
            )
            for groups, own in zip(words, places, strict=True)
        ]
        return postings, found.get(0, NO_IDS)

    def common_phrases(self, words):
        """Return {phrase: the same without positions} of phrases that consist of common words."""
        phrases = {one: replace(one, closeness=Closeness.ANYWHERE) for one in phrases_of(words)}
        if not phrases:
            return {}
        expressions = [conjunction(anywhere, LETTERS) for anywhere in phrases.values()]
        numbers = dict(self.rows(FREQUENCIES, [expressions]))
        return {
            phrase: anywhere
            for number, (phrase, anywhere) in enumerate(phrases.items(), start=1)
            if (numbers.get(number) or 0) > MAX_PHRASE_ROWS
        }

    def frequencies(self, analysed):
        # Looking the words up takes as long as counting them.
        postings, _in_title = self.look_up(analysed, analysed.words)
        return [len(one.ids) for one in postings]

    def read_rows(self, factor, source, values):
        # One row of concatenated columns: psycopg takes longer for thousands of rows.
        columns = ", ".join(
            f"string_agg({column}, ''::bytea)"
            for column in (
                "int8send(e.id)",
                f"float8send({factor})",
                "int4send(length(e.facet_ids))",
                "e.facet_ids",
            )
        )
        ((ids, factors, lengths, packed),) = self.rows(f"SELECT {columns} FROM {source}", values)
        ends = np.cumsum(np.frombuffer(lengths or b"", ">i4")).tolist()
        pairs = zip([0, *ends], ends, strict=False)
        return EntryRows.sorted(
            np.frombuffer(ids or b"", ">i8").astype(np.int64),
            np.frombuffer(factors or b"", ">f8").astype(np.float64),
            [bytes(packed[start:end]) for start, end in pairs],
        )

    def ids_parameter(self, ids):
        return list(ids)

    def title_prefixes(self, phrases):
        return " | ".join("(" + " & ".join(map(any_prefix, words)) + ")" for words in phrases)


def any_prefix(codes):
    """Return the tsquery for words of titles that start with one of these codes."""
    return "(" + " | ".join(f"'{TITLE_LETTERS[0]}{code}':*" for code in codes) + ")"


def phrases_of(words):
    alternatives = [one for groups in words for one in all_alternatives(groups)]
    return [one for one in alternatives if one.closeness == Closeness.PHRASE]


def substituted(words, others):
    """Return words in which some alternatives are replaced: {alternative: its replacement}."""
    return [
        tuple(
            replace(group, alternatives=tuple(others.get(one, one) for one in group.alternatives))
            for group in groups
        )
        for groups in words
    ]


def expressions_of(group, expressions):
    """Append the tsqueries of a group's alternatives to `expressions`; return their places.

    Returns [[(place, score), …] for each alternative], lowest score first.
    """
    places = []
    for alternative in group.alternatives:
        own, size = [], len(alternative.terms)
        is_spread = size > 1 and alternative.closeness != Closeness.PHRASE
        for number in range(len(LETTERS), 0, -1):
            # Terms that may stand in different columns score by the worst of these.
            letters = LETTERS[0 if is_spread else number - 1 : number]
            expression = conjunction(alternative, letters)
            if expression:
                own.append((len(expressions), size * WEIGHTS[LETTERS[number - 1]]))
                expressions.append(expression)
        places.append(own)
    return places


def scored(group, places, found):
    """Return (ids, scores) of a group: the sum over alternatives of the best column of each."""
    alternatives = [[(found[at], score) for at, score in own if at in found] for own in places]
    lists = [ids for own in alternatives for ids, _score in own]
    ids, inverse = np.unique(np.concatenate([NO_IDS, *lists]), return_inverse=True)
    scores, start = np.zeros(len(ids)), 0
    for own in alternatives:
        best = np.zeros(len(ids))
        for some, score in own:
            best[inverse[start : start + len(some)]] = score
            start += len(some)
        scores += best
    return ids, scores * group.weight


def all_in_title(words):
    return " & ".join(disjunction(all_alternatives(groups), TITLE_LETTERS) for groups in words)


def disjunction(alternatives, letters):
    """Return the tsquery for any of the alternatives in the columns with these letters."""
    return "(" + " | ".join(filter(None, (conjunction(one, letters) for one in alternatives))) + ")"


def conjunction(alternative, letters):
    """Return the tsquery for all terms of an alternative, "" if no column can have them.

    Codes of terms consist of a-z and 0-9 alone. NEAR terms may be anywhere in an entry.
    """
    terms = alternative.terms
    if alternative.closeness == Closeness.PHRASE:
        phrases = (" <-> ".join(f"'{letter}{term.code}'" for term in terms) for letter in letters)
        return "(" + " | ".join(f"({phrase})" for phrase in phrases) + ")"
    possible = [LETTERS_OF_FIELD.get(term.field, letters) for term in terms]
    columns = [[letter for letter in letters if letter in own] for own in possible]
    if not all(columns):
        return ""
    each = (
        " | ".join(f"'{letter}{term.code}'" for letter in own)
        for term, own in zip(terms, columns, strict=True)
    )
    return "(" + " & ".join(f"({one})" for one in each) + ")"
