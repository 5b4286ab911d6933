"""The embedded engine: one statement for the words, one for the choices, one for the counts."""

import time

from django.db import connection

from search.choices import Sort
from search.comparison import comparable
from search.engines import narrowing, ranking, suggesting
from search.engines.engine import Found, Hit
from search.query import FACETS

TITLE = -1
# What a score is multiplied with when a question is asked.
SECTIONS = f" * CASE e.type WHEN 'section' THEN {ranking.SECTION_ANSWERS} ELSE 1.0 END"
# Characters by which a title may differ from what was typed and still be the same words.
NEARLY = 10
# Seconds for which a process knows how many entries there are: it only weighs words by it.
KNOWN_FOR = 60
ENTRY, FACET = "search_entry", "search_entryfacet"
ORDERS = {
    Sort.NEWEST: "CASE WHEN e.date IS NULL THEN 1 ELSE 0 END, e.date DESC, e.id DESC",
    Sort.TITLE: "e.title_key, e.id",
}


class DatabaseEngine:
    """What SQLite and PostgreSQL share; each says how words are matched and how ids are passed."""

    name = "database"

    def __init__(self):
        self.sizes = {}

    def search(self, query, analysed):
        """Answer a SearchQuery with Found."""
        ranked, missing = self.hits(query, analysed)
        hits = {hit.id: hit for hit in ranked}
        passing, near = narrowing.narrow(hits, self.allowed(query))
        counts = self.counts(passing, {name: near[name] for name in near if name in query.chosen})
        if query.text and query.order != Sort.RELEVANCE:
            passing = self.sorted(passing, query.order)
        page = last_page(query, len(passing))
        shown = passing[(page - 1) * query.per_page : page * query.per_page]
        return Found([hits[one] for one in shown], len(passing), counts, page, self.name, missing)

    def hits(self, query, analysed):
        """Return every Hit, in order of relevance or without words of the sort, and `missing`."""
        if query.text:
            return self.word_hits(query, analysed)
        scope, values = self.scope(query)
        sql = f"SELECT e.id FROM {ENTRY} e WHERE {scope} ORDER BY {ORDERS[query.order]}"
        return [Hit(entry_id, 0.0, ()) for (entry_id,) in self.rows(sql, values)], ()

    def word_hits(self, query, analysed):
        if not analysed.words:
            return [], ()
        rows = self.rows(*self.word_statement(query, analysed))
        rows, titles = sorted_out(rows, len(query.text))
        found = ranking.scores_by_word(rows, analysed.words)
        missing = tuple(number for number, scores in enumerate(found) if not scores)
        least = ranking.enough(analysed.query.is_question and not missing)
        scores = ranking.fuse(found, self.size(query), scaled=self.is_scaled, least=least)
        return ranking.in_order(scores, titles, analysed.title), missing

    def size(self, query):
        """Return among about how many entries words are looked for."""
        key = (query.locale_id, query.site_id, query.fixed.get("type"))
        known, read = self.sizes.get(key, (0, float("-inf")))
        if time.monotonic() - read > KNOWN_FOR or not known:
            scope, values = self.scope(query)
            known = self.rows(f"SELECT COUNT(*) FROM {ENTRY} e WHERE {scope}", values)[0][0]
            self.sizes[key] = known, time.monotonic()
        return known

    def word_statement(self, query, analysed):
        """Return (SQL, values) that give rows of (entry id, word, group, score, title).

        The number of a word is TITLE for entries that have all words in their titles.
        """
        scope, values = self.scope(query)
        matching = f"{self.joined} WHERE {self.condition}"
        parts, arguments = [], []
        for word, groups in enumerate(analysed.words):
            for number, group in enumerate(groups):
                score, expressions = self.score_and_match(group)
                score += SECTIONS if analysed.query.is_question else ""
                parts.append(f"SELECT e.id, {word}, {number}, {score}, '' {matching} AND {scope}")
                arguments += [*expressions, *values]
        parts.append(f"SELECT e.id, {TITLE}, 0, 0, e.title {matching} AND {scope}")
        arguments += [self.all_in_title(analysed.words), *values]
        return " UNION ALL ".join(parts), arguments

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

    def allowed(self, query):
        """Return {facet: set of entry ids that have one of its chosen keys}."""
        chosen = {name: keys for name, keys in query.filters.items() if keys}
        if "type" in query.fixed:
            del chosen["type"]  # The scope says so already.
        if not chosen:
            return {}
        sql = " UNION ALL ".join(
            f"SELECT '{name}', f.entry_id FROM {FACET} f "
            f"WHERE f.name = '{name}' AND f.value IN ({places(keys)})"
            for name, keys in chosen.items()
        )
        allowed = {name: set() for name in chosen}
        for name, entry_id in self.rows(sql, [key for keys in chosen.values() for key in keys]):
            allowed[name].add(entry_id)
        return allowed

    def counts(self, passing, near):
        """Return {facet: {key: number}} of the ids that pass, and of those that nearly do."""
        names = ", ".join(f"'{name}'" for name in FACETS)
        parts = [(passing, f"f.name IN ({names})")]
        parts += [(ids, f"f.name = '{name}'") for name, ids in near.items()]
        sql = " UNION ALL ".join(
            f"SELECT f.name, f.value, COUNT(*) FROM {self.ids_table} "
            f"JOIN {FACET} f ON f.entry_id = i.value WHERE {condition} GROUP BY f.name, f.value"
            for _ids, condition in parts
        )
        return narrowing.add_up(self.rows(sql, [self.ids_value(ids) for ids, _condition in parts]))

    def sorted(self, ids, order):
        sql = (
            f"SELECT e.id FROM {self.ids_table} JOIN {ENTRY} e ON e.id = i.value "
            f"ORDER BY {ORDERS[order]}"
        )
        return [entry_id for (entry_id,) in self.rows(sql, [self.ids_value(ids)])]

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


def sorted_out(rows, length):
    """Return (rows of words, {entry id: comparable title}) of `word_statement`'s rows.

    A title of quite another length than what was typed is not that: it need not be compared.
    """
    words, titles = [], {}
    for entry_id, word, group, score, title in rows:
        if word >= 0:
            words.append((entry_id, word, group, score))
        else:
            near = abs(len(title) - length) <= NEARLY
            titles[entry_id] = comparable(title) if near else ""
    return words, titles


def every_alternative(groups):
    """Return the alternatives of all groups of a word."""
    return [alternative for group in groups for alternative in group.alternatives]


def last_page(query, total):
    """Return the page that is asked for, or the last one there is."""
    return max(1, min(query.page, -(-total // query.per_page)))


def places(values):
    return ", ".join(["%s"] * len(values))
