"""The embedded engine: the database finds postings, numpy scores and filters them."""

import time
from abc import abstractmethod

import numpy as np

from django.db import connection

from search.choices import Sort
from search.engines import fusion, narrowing, ranking, suggesting
from search.engines.engine import Engine, EngineResponse, Hit
from search.engines.fusion import RankedHits
from search.engines.postings import NO_IDS, EntryRows, union_of_ids
from search.query import FACETS
from search.text.tokens import comparable

SECTIONS = f" * CASE e.type WHEN 'section' THEN {ranking.SECTION_BOOST} ELSE 1.0 END"
# Titles whose length differs by more characters than this from the query's are not compared to it.
LENGTH_TOLERANCE = 10
# From this share of all entries on, reading all of them is faster than looking each one up.
FULL_SCAN_SHARE = 0.25
# Seconds for which a process keeps the number of entries, which is used for the IDF alone.
SIZE_MAX_AGE = 60
ENTRY, VALUE = "search_entry", "search_facetvalue"
ORDERS = {
    Sort.NEWEST: "CASE WHEN e.date IS NULL THEN 1 ELSE 0 END, e.date DESC, e.id DESC",
    Sort.TITLE: "e.title_key, e.id",
}
# Keys of Query.cache, beside the words themselves.
ALL_ROWS, FACET_VALUES = "all rows", "facet values"


class DatabaseEngine(Engine):
    """What SQLite and PostgreSQL have in common; their subclasses match words and pass ids.

    factor: SQL by which scores are multiplied. entries: SQL of the table of entries, as `e`, and
    what `factor` needs. ids_table: SQL of a table `i` of ids, from one parameter. joined and
    condition: SQL that matches titles for suggestions. has_idf: whether scores contain the IDF.
    """

    name = "database"
    factor = entries = ids_table = joined = condition = ""
    has_idf = False

    def __init__(self):
        self.sizes = {}

    @abstractmethod
    def postings(self, words, all_words):
        """Return ([Postings] of `words`, ids of entries with all of `all_words` in the title)."""

    @abstractmethod
    def frequencies(self, analysed):
        """Return the document frequency of each word, in all languages together."""

    @abstractmethod
    def read_rows(self, factor, source, values):
        """Return the EntryRows of a FROM clause and its parameters."""

    @abstractmethod
    def ids_parameter(self, ids):
        """Return a list of ids as the parameter of `ids_table`."""

    @abstractmethod
    def title_prefixes(self, phrases):
        """Return the parameter of `condition`: a prefix query for any of some phrases.

        phrases: for each one its words, for each word a tuple of alternative codes.
        """

    def search(self, query, analysed, semantic=None):
        ranked = self.ranked_hits(query, analysed, semantic)
        passing, counts = narrowing.narrow(
            ranked.packed, self.facet_values(analysed), self.filters(query)
        )
        ids = ranked.ids[passing]
        page = last_page(query, len(ids))
        window = slice((page - 1) * query.per_page, page * query.per_page)
        places = np.flatnonzero(passing)
        if query.text and query.order != Sort.RELEVANCE:
            places = places[self.sorted_places(ids, query.order, window)]
        else:
            places = places[window]
        hits = [
            Hit(int(ranked.ids[place]), float(ranked.scores[place]), ranked.matched_by[place])
            for place in places
        ]
        return EngineResponse(
            hits, len(ids), counts, page, self.name, ranked.unmatched, ranked.ignored
        )

    def ranked_hits(self, query, analysed, semantic=None):
        """Return the RankedHits before filtering; without words they are in the query's order."""
        if query.text:
            lexical = self.lexical_hits(query, analysed)
            return self.with_semantic(lexical, query, analysed, semantic) if semantic else lexical
        scope, values = self.scope(query)
        rows = self.rows(
            f"SELECT e.id, e.facet_ids FROM {ENTRY} e WHERE {scope} ORDER BY {ORDERS[query.order]}",
            values,
        )
        ids = np.array([row[0] for row in rows], dtype=np.int64)
        return RankedHits(
            ids, np.zeros(len(ids)), [row[1] for row in rows], matched_by=[()] * len(ids)
        )

    def lexical_hits(self, query, analysed):
        if not analysed.words:
            return RankedHits(NO_IDS, np.array([]), [])
        ignored = self.ignored_words(query, analysed)
        indexes = [index for index in range(len(analysed.words)) if index not in ignored]
        postings, in_title = self.look_up(analysed, [analysed.words[index] for index in indexes])
        rows = self.entry_rows(query, analysed, union_of_ids(postings))
        matrix = rows.score_matrix(postings)
        is_matched = matrix.any(axis=1)
        unmatched = tuple(one for one, has in zip(indexes, is_matched, strict=True) if not has)
        min_coverage = ranking.required_coverage(analysed.is_question and not unmatched)
        scores, coverage = ranking.combine(matrix, self.size(query), self.has_idf, min_coverage)
        exact = np.isin(rows.ids, self.exact_titles(in_title, analysed.title, len(query.text)))
        ids, scores = ranking.ranked(rows.ids, scores, np.isin(rows.ids, in_title), exact)
        packed = [rows.packed[place] for place in rows.places(ids)[0]]
        return RankedHits(
            ids, scores, packed, unmatched, coverage, bool(exact.any()), ignored=ignored
        )

    def ignored_words(self, query, analysed):
        """Return the indexes of the words that are too common to be searched for."""
        size, words = self.size(query), analysed.words
        limit = ranking.max_postings(size)
        if len(words) <= ranking.ALWAYS_KEPT or len(words) * size <= limit:
            return ()
        return ranking.too_common(self.frequencies(analysed), limit)

    def look_up(self, analysed, words):
        """Return ([Postings] of these words, ids of entries with all words in the title).

        Postings are cached with the query, for a second search with corrected spelling.
        """
        cache = analysed.cache
        new = [groups for groups in words if groups not in cache]
        if new or analysed.words not in cache:
            postings, cache[analysed.words] = self.postings(new, analysed.words)
            cache.update(zip(new, postings, strict=True))
        return [cache[groups] for groups in words], cache[analysed.words]

    def entry_rows(self, query, analysed, ids):
        """Return the EntryRows of the visible ones of these entries, or of all visible entries."""
        if ALL_ROWS in analysed.cache:
            return analysed.cache[ALL_ROWS]
        if not len(ids):
            return EntryRows(NO_IDS, np.empty(0), [])
        scope, values = self.scope(query)
        factor = self.factor + (SECTIONS if analysed.is_question else "")
        if len(ids) > FULL_SCAN_SHARE * self.size(query):
            rows = self.read_rows(factor, f"{self.entries} WHERE {scope}", values)
            analysed.cache[ALL_ROWS] = rows
            self.sizes[size_key(query)] = len(rows.ids), time.monotonic()
            return rows
        source = f"{self.ids_table} JOIN {self.entries} ON e.id = i.value WHERE {scope}"
        return self.read_rows(factor, source, [self.ids_parameter(ids.tolist()), *values])

    def exact_titles(self, ids, wanted, length):
        """Return those of these entries whose title is the query.

        wanted: the query as `comparable` text. length: the number of characters typed.
        """
        if not wanted or not len(ids):
            return NO_IDS
        rows = self.rows(
            f"SELECT e.id, e.title FROM {self.ids_table} JOIN {ENTRY} e ON e.id = i.value "
            f"WHERE LENGTH(e.title) BETWEEN %s AND %s",
            [
                self.ids_parameter(ids.tolist()),
                length - LENGTH_TOLERANCE,
                length + LENGTH_TOLERANCE,
            ],
        )
        return np.array([pk for pk, title in rows if comparable(title) == wanted], dtype=np.int64)

    def with_semantic(self, lexical, query, analysed, semantic):
        """Return the RankedHits of both retrievers."""
        ids, similarities = semantic.candidates(fusion.MAX_CANDIDATES)
        is_lexical = np.isin(ids, lexical.ids)
        rows = self.visible(query, ids[~is_lexical]) if not is_lexical.all() else {}
        is_visible = np.array([pk in rows for pk in ids.tolist()], dtype=bool)
        nearest = np.flatnonzero(is_lexical | is_visible)[: fusion.MAX_SEMANTIC_HITS]
        places = nearest[~is_lexical[nearest]]
        added = [rows[pk] for pk in ids[places].tolist()]
        is_own = np.array([language == query.language for _facets, language in added], dtype=bool)
        packed = [facets for facets, _language in added]
        hits = fusion.SemanticHits(ids[places], similarities[places], packed, is_own)
        return fusion.fuse(lexical, hits, semantic, analysed)

    def visible(self, query, ids):
        """Return {id: (packed facets, language)} of the visible ones of these entries."""
        scope, values = self.scope(query)
        rows = self.rows(
            f"SELECT e.id, e.facet_ids, e.language FROM {self.ids_table} "
            f"JOIN {ENTRY} e ON e.id = i.value WHERE {scope}",
            [self.ids_parameter(ids.tolist()), *values],
        )
        return {pk: (packed, language) for pk, packed, language in rows}

    def size(self, query):
        """Return the approximate number of visible entries."""
        return self.counted(size_key(query), *self.scope(query))

    def total(self):
        """Return the approximate number of entries in all languages."""
        return self.counted(None, "1 = 1", [])

    def counted(self, key, condition, values):
        """Return the number of entries that fulfil a condition, cached under `key`."""
        known, read = self.sizes.get(key, (0, float("-inf")))
        if time.monotonic() - read > SIZE_MAX_AGE or not known:
            known = self.rows(f"SELECT COUNT(*) FROM {ENTRY} e WHERE {condition}", values)[0][0]
            self.sizes[key] = known, time.monotonic()
        return known

    @staticmethod
    def scope(query):
        """Return (SQL condition, parameters) of the entries that this reader can see at all."""
        condition, values = "(e.locale_id = %s OR e.is_single_locale)", [query.locale_id]
        if query.site_id:
            condition += " AND e.site_id = %s"
            values.append(query.site_id)
        types = query.fixed.get("type")
        if types:
            condition += f" AND e.type IN ({placeholders(types)})"
            values += types
        return condition, values

    def facet_values(self, analysed):
        """Return {facet: {key: id}} of all values of the facets of the search."""
        if FACET_VALUES not in analysed.cache:
            values = {name: {} for name in FACETS}
            sql = f"SELECT name, value, id FROM {VALUE} WHERE name IN ({placeholders(FACETS)})"
            for name, key, pk in self.rows(sql, FACETS):
                values[name][key] = pk
            analysed.cache[FACET_VALUES] = values
        return analysed.cache[FACET_VALUES]

    @staticmethod
    def filters(query):
        """Return {facet: keys} that the matches are filtered by; a fixed type is in the scope."""
        return {
            name: keys
            for name, keys in query.filters.items()
            if keys and not (name == "type" and name in query.fixed)
        }

    def sorted_places(self, ids, order, window):
        """Return the places, among these ids, of one page in an order other than relevance."""
        rows = self.rows(
            f"SELECT e.id FROM {self.ids_table} JOIN {ENTRY} e ON e.id = i.value "
            f"ORDER BY {ORDERS[order]} LIMIT {window.stop - window.start} OFFSET {window.start}",
            [self.ids_parameter(ids.tolist())],
        )
        place = {pk: number for number, pk in enumerate(ids.tolist())}
        return np.array([place[pk] for (pk,) in rows], dtype=np.int64)

    def suggest(self, query, limit):
        """Return entries for a query that is being typed, the likeliest first."""
        return suggesting.suggestions(self, query, limit)

    @staticmethod
    def rows(sql, values):
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()


def all_alternatives(groups):
    """Return the alternatives of a word, whatever their weight."""
    return [alternative for group in groups for alternative in group.alternatives]


def size_key(query):
    """Return the cache key of the number of entries in the scope of a query."""
    return query.locale_id, query.site_id, query.fixed.get("type")


def last_page(query, total):
    """Return the requested page, or the last one there is."""
    return max(1, min(query.page, -(-total // query.per_page)))


def placeholders(values):
    return ", ".join(["%s"] * len(values))
