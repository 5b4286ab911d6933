"""PostgreSQL as engine: an index of terms, each with where it stands, and no text is read."""

from dataclasses import replace

import numpy as np

from search.engines.database import ENTRY, DatabaseEngine, every_alternative
from search.engines.gin import LETTERS_OF, LETTERS_OF_TITLES, TERMS_TABLE, WEIGHTS
from search.engines.postings import NO_IDS, Rows, best
from search.text.query import Closeness

FOUND = "SELECT number, ids FROM search_found(%s)"
NUMBERS = "SELECT number, cardinality(ids) FROM search_found(%s)"
LETTERS = "".join(WEIGHTS)
# So many texts are read for a phrase.
MOST_READ = 1_000


class PostgreSQLEngine(DatabaseEngine):
    """Finds words with tsvectors; how rare a word is, is counted from what it finds."""

    name = "postgresql"
    is_scaled = False
    # Long texts have more words, and each says less.
    factor = "1 / t.size"
    entries = f"{TERMS_TABLE} t JOIN {ENTRY} e ON e.id = t.entry_id"
    ids_table = "unnest(%s::bigint[]) AS i(value)"
    joined = f"FROM {entries}"
    condition = "t.words @@ %s::tsquery"

    def postings(self, words, all_words):
        """Return [Postings] of words, and the ids of entries with all of others in their titles."""
        common = self.common_phrases(all_words)
        if common:
            words, all_words = exchanged(words, common), exchanged(all_words, common)
        expressions = [all_in_title(all_words)]
        places = [[parts_of(group, expressions) for group in groups] for groups in words]
        rows = self.rows(FOUND, [expressions])
        found = {number - 1: np.array(ids, dtype=np.int64) for number, ids in rows if ids}
        by_word = [
            best([score_of(group, parts, found) for group, parts in zip(groups, own, strict=True)])
            for groups, own in zip(words, places, strict=True)
        ]
        return by_word, found.get(0, NO_IDS)

    def common_phrases(self, words):
        """Return {alternative that is a phrase of common words: the same, wherever they stand}: to
        see in which order they stand, the text of each entry has to be read."""
        phrases = {one: replace(one, closeness=Closeness.ANYWHERE) for one in phrases_of(words)}
        if not phrases:
            return {}
        asked = [all_of(anywhere, LETTERS) for anywhere in phrases.values()]
        numbers = dict(self.rows(NUMBERS, [asked]))
        return {
            phrase: anywhere
            for number, (phrase, anywhere) in enumerate(phrases.items(), start=1)
            if (numbers.get(number) or 0) > MOST_READ
        }

    def numbers(self, analysed):
        """Return how many entries each word has, in whichever language; to look them up takes as
        long as to count them."""
        found, _in_title = self.look_up(analysed, analysed.words)
        return [len(postings.ids) for postings in found]

    def read_rows(self, factor, source, values):
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
        return Rows.in_order(
            np.frombuffer(ids or b"", ">i8").astype(np.int64),
            np.frombuffer(factors or b"", ">f8").astype(np.float64),
            [bytes(packed[start:end]) for start, end in pairs],
        )

    @staticmethod
    def ids_value(ids):
        return list(ids)

    @staticmethod
    def title_begins(words):
        """Return a tsquery for titles with words that begin so: [(term, …), …]."""
        letter = LETTERS_OF_TITLES[0]
        return " & ".join(
            "(" + " | ".join(f"'{letter}{one}':*" for one in terms) + ")" for terms in words
        )


def phrases_of(words):
    every = [one for groups in words for one in every_alternative(groups)]
    return [one for one in every if one.closeness == Closeness.PHRASE]


def exchanged(words, others):
    """Return words with other alternatives: {alternative: the one in its place}."""
    return [
        tuple(
            replace(group, alternatives=tuple(others.get(one, one) for one in group.alternatives))
            for group in groups
        )
        for groups in words
    ]


def parts_of(group, expressions):
    """Add the expressions that find the alternatives of a group, and return their places:
    [[(place, score), …] for each alternative], the lowest score first."""
    parts = []
    for alternative in group.alternatives:
        own, size = [], len(alternative.terms)
        is_apart = size > 1 and alternative.closeness != Closeness.PHRASE
        for number in range(len(LETTERS), 0, -1):
            # Several terms may stand in several places; the worst of these counts.
            expression = all_of(alternative, LETTERS[0 if is_apart else number - 1 : number])
            if expression:
                own.append((len(expressions), size * WEIGHTS[LETTERS[number - 1]]))
                expressions.append(expression)
        parts.append(own)
    return parts


def score_of(group, parts, found):
    """Return (ids, scores) of a group: its alternatives together, each where it stands best."""
    alternatives = [[(found[at], score) for at, score in own if at in found] for own in parts]
    lists = [ids for own in alternatives for ids, _score in own]
    ids, places = np.unique(np.concatenate([NO_IDS, *lists]), return_inverse=True)
    scores, start = np.zeros(len(ids)), 0
    for own in alternatives:
        one = np.zeros(len(ids))
        for some, score in own:
            one[places[start : start + len(some)]] = score
            start += len(some)
        scores += one
    return ids, scores * group.weight


def all_in_title(words):
    return " & ".join(any_of(every_alternative(groups), LETTERS_OF_TITLES) for groups in words)


def any_of(alternatives, letters):
    """Return a tsquery for what has one of the alternatives in places with these letters."""
    return "(" + " | ".join(filter(None, (all_of(one, letters) for one in alternatives))) + ")"


def all_of(alternative, letters):
    """Return a tsquery, "" if nothing can be there; terms hold nothing but a-z and 0-9. What should
    be near each other may be anywhere in an entry; a phrase is in one place."""
    terms = alternative.terms
    if alternative.closeness == Closeness.PHRASE:
        phrases = (" <-> ".join(f"'{letter}{term.code}'" for term in terms) for letter in letters)
        return "(" + " | ".join(f"({phrase})" for phrase in phrases) + ")"
    places = [[one for one in letters if one in LETTERS_OF.get(term.field, one)] for term in terms]
    if not all(places):
        return ""
    each = (
        " | ".join(f"'{letter}{term.code}'" for letter in own)
        for term, own in zip(terms, places, strict=True)
    )
    return "(" + " & ".join(f"({one})" for one in each) + ")"
