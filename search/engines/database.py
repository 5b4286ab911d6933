"""The embedded engine: one statement finds the words, and brings the facets that are counted."""

import time
from dataclasses import replace

import numpy as np

from django.db import connection

from search.choices import Sort
from search.engines import fusion, narrowing, ranking, suggesting
from search.engines.engine import Found, Hit
from search.engines.fusion import Ranked
from search.engines.postings import NO_IDS, Rows, all_ids
from search.query import FACETS
from search.text.tokens import comparable

# What a score is multiplied with when a question is asked.
SECTIONS = f" * CASE e.type WHEN 'section' THEN {ranking.SECTION_ANSWERS} ELSE 1.0 END"
# Characters by which a title may differ from what was typed and still be the same words.
NEARLY = 10
# From this share of all entries on, it is cheaper to read all than to look for each.
READ_ALL = 0.25
ALL_ROWS = "all rows"
# Seconds for which a process knows how many entries there are: it only weighs words by it.
KNOWN_FOR = 60
ENTRY, VALUE = "search_entry", "search_facetvalue"
ORDERS = {
    Sort.NEWEST: "CASE WHEN e.date IS NULL THEN 1 ELSE 0 END, e.date DESC, e.id DESC",
    Sort.TITLE: "e.title_key, e.id",
}


class DatabaseEngine:
    """What SQLite and PostgreSQL share; each says how words are matched and how ids are passed.

    What each gives: `postings(words, all_words)` returns [Postings], one for each word, and the ids
    of entries that have all words in their titles; `numbers(analysed)` how many entries each of its
    words has; `read_rows(factor, source, values)` the Rows of entries, by SQL.
    """

    name = "database"
    # What a search looks up is not looked up again for another spelling.
    has_probe = False

    def __init__(self):
        self.sizes = {}

    def search(self, query, analysed, meaning=None):
        """Answer a SearchQuery with Found."""
        ranked = self.hits(query, analysed, meaning)
        passing, counts = narrowing.narrow(
            ranked.packed, self.facet_values(analysed), self.chosen(query)
        )
        ids = ranked.ids[passing]
        page = last_page(query, len(ids))
        shown = slice((page - 1) * query.per_page, page * query.per_page)
        places = np.flatnonzero(passing)
        if query.text and query.order != Sort.RELEVANCE:
            places = places[self.sorted_places(ids, query.order, shown)]
        else:
            places = places[shown]
        hits = [
            Hit(int(ranked.ids[at]), float(ranked.scores[at]), ranked.legs[at]) for at in places
        ]
        return Found(hits, len(ids), counts, page, self.name, ranked.missing, ranked.left_out)

    def hits(self, query, analysed, meaning=None):
        """Return what is found before it is narrowed down, as Ranked: in order of relevance or,
        without words, of the sort."""
        if query.text:
            found = self.word_hits(query, analysed)
            return self.with_meaning(found, query, analysed, meaning) if meaning else found
        scope, values = self.scope(query)
        sql = (
            f"SELECT e.id, e.facet_ids FROM {ENTRY} e WHERE {scope} ORDER BY {ORDERS[query.order]}"
        )
        rows = self.rows(sql, values)
        ids = np.array([row[0] for row in rows], dtype=np.int64)
        packed, nothing = [row[1] for row in rows], [()] * len(ids)
        return Ranked(ids, np.zeros(len(ids)), packed, legs=nothing)

    def word_hits(self, query, analysed):
        if not analysed.words:
            return Ranked(NO_IDS, np.array([]), [])
        left_out = self.left_out(query, analysed)
        numbers = [at for at in range(len(analysed.words)) if at not in left_out]
        found, in_title = self.look_up(analysed, [analysed.words[at] for at in numbers])
        rows = self.entry_rows(query, analysed, all_ids(found))
        table = rows.scores(found)
        missing = tuple(at for at, has in zip(numbers, table.any(axis=1), strict=True) if not has)
        least = ranking.enough(analysed.query.is_question and not missing)
        scores, coverage = ranking.fuse(table, self.size(query), self.is_scaled, least)
        titled = np.isin(rows.ids, self.titled(in_title, analysed.title, len(query.text)))
        ids, values = ranking.in_order(rows.ids, scores, np.isin(rows.ids, in_title), titled)
        packed = [rows.packed[at] for at in rows.places(ids)[0]]
        is_title = bool(titled.any())
        return Ranked(ids, values, packed, missing, coverage, is_title, left_out=left_out)

    def left_out(self, query, analysed):
        """Return the numbers of the words that are too common to be looked for."""
        size, words = self.size(query), analysed.words
        most = ranking.budget(size)
        if len(words) <= ranking.ALWAYS or len(words) * size <= most:
            return ()
        return ranking.too_common(self.numbers(analysed), most)

    def look_up(self, analysed, words):
        """Return the Postings of each of these words, and the ids of entries with all words in
        their titles. What this search has looked up with another spelling of its other words is
        not looked up again."""
        known = analysed.looked_up
        new = [groups for groups in words if groups not in known]
        if new or analysed.words not in known:
            found, known[analysed.words] = self.postings(new, analysed.words)
            known.update(zip(new, found, strict=True))
        return [known[groups] for groups in words], known[analysed.words]

    def entry_rows(self, query, analysed, ids):
        """Return the Rows of those of these entries that this reader can be shown, or of all."""
        if ALL_ROWS in analysed.looked_up:
            return analysed.looked_up[ALL_ROWS]
        if not len(ids):
            return Rows(NO_IDS, np.empty(0), [])
        scope, values = self.scope(query)
        factor = self.factor + (SECTIONS if analysed.query.is_question else "")
        if len(ids) > READ_ALL * self.size(query):
            rows = self.read_rows(factor, f"{self.entries} WHERE {scope}", values)
            analysed.looked_up[ALL_ROWS] = rows
            # Where there are many more than a moment ago, the next search need not read all.
            self.sizes[size_key(query)] = len(rows.ids), time.monotonic()
            return rows
        source = f"{self.ids_table} JOIN {self.entries} ON e.id = i.value WHERE {scope}"
        return self.read_rows(factor, source, [self.ids_value(ids.tolist()), *values])

    def titled(self, ids, wanted, length):
        """Return those of these entries whose titles are nothing but what was typed: `wanted`, to
        compare with, of which so many characters were typed."""
        if not wanted or not len(ids):
            return NO_IDS
        sql = (
            f"SELECT e.id, e.title FROM {self.ids_table} JOIN {ENTRY} e ON e.id = i.value "
            f"WHERE LENGTH(e.title) BETWEEN %s AND %s"
        )
        near = [length - NEARLY, length + NEARLY]
        rows = self.rows(sql, [self.ids_value(ids.tolist()), *near])
        return np.array([pk for pk, title in rows if comparable(title) == wanted], dtype=np.int64)

    def with_meaning(self, ranked, query, analysed, meaning):
        """Return Ranked of the words and of what is near in meaning."""
        alone = self.alone(ranked, query, *meaning.candidates(fusion.LOOKED_AT))
        return replace(fusion.join(ranked, alone, meaning, analysed), left_out=ranked.left_out)

    def alone(self, ranked, query, ids, nearness):
        """Return as Alone what words have not found of the nearest entries that this reader can be
        shown. ids, nearness: of the nearest ones, in that order."""
        found = np.isin(ids, ranked.ids)
        rows = self.shown(query, ids[~found]) if not found.all() else {}
        nearest = [at for at, pk in enumerate(ids.tolist()) if found[at] or pk in rows]
        places = [at for at in nearest[: fusion.MOST] if not found[at]]
        shown = [rows[pk] for pk in ids[places].tolist()]
        own = np.array([language == query.language for _packed, language in shown], dtype=bool)
        return fusion.Alone(ids[places], nearness[places], [packed for packed, _ in shown], own)

    def shown(self, query, ids):
        """Return {id: (packed facets, language)} of those of these entries that this reader can be
        shown."""
        scope, values = self.scope(query)
        sql = (
            f"SELECT e.id, e.facet_ids, e.language FROM {self.ids_table} "
            f"JOIN {ENTRY} e ON e.id = i.value WHERE {scope}"
        )
        rows = self.rows(sql, [self.ids_value(ids.tolist()), *values])
        return {pk: (packed, language) for pk, packed, language in rows}

    def size(self, query):
        """Return among about how many entries words are looked for."""
        return self.counted(size_key(query), *self.scope(query))

    def total(self):
        """Return about how many entries there are in all languages."""
        return self.counted(None, "1 = 1", [])

    def counted(self, key, condition, values):
        """Return how many entries fulfil a condition, as it was a moment ago; `key` names it."""
        known, read = self.sizes.get(key, (0, float("-inf")))
        if time.monotonic() - read > KNOWN_FOR or not known:
            known = self.rows(f"SELECT COUNT(*) FROM {ENTRY} e WHERE {condition}", values)[0][0]
            self.sizes[key] = known, time.monotonic()
        return known

    @staticmethod
    def scope(query):
        """Return the condition, and its values, of what this reader can be shown at all."""
        condition, values = "(e.locale_id = %s OR e.is_lone)", [query.locale_id]
        if query.site_id:
            condition += " AND e.site_id = %s"
            values.append(query.site_id)
        types = query.fixed.get("type")
        if types:
            condition += f" AND e.type IN ({places(types)})"
            values += types
        return condition, values

    def facet_values(self, analysed):
        """Return {facet: {key: id}} of everything that a reader may choose."""
        known = analysed.looked_up
        if VALUE not in known:
            known[VALUE] = self.read_facet_values()
        return known[VALUE]

    def read_facet_values(self):
        values = {name: {} for name in FACETS}
        sql = f"SELECT v.name, v.value, v.id FROM {VALUE} v WHERE v.name IN ({places(FACETS)})"
        for name, key, pk in self.rows(sql, FACETS):
            values[name][key] = pk
        return values

    @staticmethod
    def chosen(query):
        """Return {facet: keys} by which hits are narrowed down."""
        chosen = {name: keys for name, keys in query.filters.items() if keys}
        if "type" in query.fixed:
            del chosen["type"]  # The scope says so already.
        return chosen

    def sorted_places(self, ids, order, shown):
        """Return where those of one page are among these ids, in an order of their own."""
        sql = (
            f"SELECT e.id FROM {self.ids_table} JOIN {ENTRY} e ON e.id = i.value "
            f"ORDER BY {ORDERS[order]} LIMIT {shown.stop - shown.start} OFFSET {shown.start}"
        )
        rows = self.rows(sql, [self.ids_value(ids.tolist())])
        place = {pk: at for at, pk in enumerate(ids.tolist())}
        return np.array([place[pk] for (pk,) in rows], dtype=np.int64)

    def suggest(self, query, most):
        """Return entries whose titles have words that begin as those of the query do."""
        words = suggesting.beginnings(query.text)
        if not words:
            return []
        return suggesting.ordered(self, query, self.condition, self.title_begins(words), most)

    @staticmethod
    def rows(sql, values):
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()


def every_alternative(groups):
    """Return the alternatives of all groups of a word."""
    return [alternative for group in groups for alternative in group.alternatives]


def size_key(query):
    """Return what names the entries that words are looked for among; see `scope`."""
    return query.locale_id, query.site_id, query.fixed.get("type")


def last_page(query, total):
    """Return the page that is asked for, or the last one there is."""
    return max(1, min(query.page, -(-total // query.per_page)))


def places(values):
    return ", ".join(["%s"] * len(values))
