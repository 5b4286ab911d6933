"""Wagtail's search on SQLite: any query, and one pass over the index to rank the hits."""

from modelsearch.backends.database.sqlite.query import MatchExpression, normalize
from modelsearch.backends.database.sqlite.sqlite import (
    BM25,
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.query import MatchAll, Not

from .safe_query import safe


class SafeCompiler:
    """Mixin of query compilers: takes any query, and matches and ranks in separate statements."""

    def __init__(self, queryset, query, fields=None, **options):
        # Other fields than the columns of the index would raise an error.
        known = [name for name in fields or [] if name in self.FTS_TABLE_FIELDS] or None
        super().__init__(queryset, safe(query), known, **options)

    def matches(self):
        """Return the index entries that match, or None if everything does."""
        query = normalize(self.query)
        if isinstance(query, MatchAll):
            return None
        if isinstance(query, Not):
            return SQLiteFTSIndexEntry.objects.none()
        expression = self.build_search_query(query, config=None)
        types = get_descendants_content_types_pks(self.queryset.model)
        return SQLiteFTSIndexEntry.objects.filter(
            MatchExpression(self.fields or self.FTS_TABLE_FIELDS, expression)
        ).filter(index_entry__content_type__in=types)

    def found(self):
        """Return the queryset of what matches, not ordered by relevance."""
        matches = self.matches()
        if matches is None:
            return self.queryset
        return self.queryset.filter(pk__in=matches.values("index_entry__object_id"))

    def scores(self):
        """Return {primary key as text: BM25 score, lower is better} by one query."""
        matches = self.matches()
        if matches is None:
            return {}
        rows = matches.annotate(score=BM25()).values_list("index_entry__object_id", "score")
        return dict(rows.order_by())


class SafeSearchCompiler(SafeCompiler, SQLiteSearchQueryCompiler):
    """For whole words."""


class SafeAutocompleteCompiler(SafeCompiler, SQLiteAutocompleteQueryCompiler):
    """For the beginning of the last word."""


class SafeResults(SQLiteSearchResults):
    """Orders by relevance in memory, and fetches the objects of one page."""

    def get_queryset(self):
        found = self.query_compiler.found()
        if not self.query_compiler.order_by_relevance and not found.query.order_by:
            found = found.order_by("-pk")
        return found[self.start : self.stop]

    def _do_count(self):
        return self.query_compiler.found().order_by()[self.start : self.stop].count()

    def _do_search(self):
        scores = self.query_compiler.scores()
        if not scores or not self.query_compiler.order_by_relevance:
            return self.with_scores(list(self.get_queryset()), scores)
        found = self.query_compiler.found()
        keys = list(found.order_by("-pk").values_list("pk", flat=True))
        keys.sort(key=lambda key: scores.get(str(key), 0))
        shown = keys[self.start : self.stop]
        objects = found.order_by().in_bulk(shown)
        return self.with_scores([objects[key] for key in shown if key in objects], scores)

    def with_scores(self, objects, scores):
        if self._score_field:
            for one in objects:
                setattr(one, self._score_field, scores.get(str(one.pk)))
        return objects


class PlainIndex(SQLiteIndex):
    """Computes no title norms: nothing here ranks by them.

    Each save of an object would read the titles of all entries for their mean length.
    """

    def _refresh_title_norms(self, full=False):
        pass


class SafeSQLiteBackend(SQLiteSearchBackend):
    """The backend `search.wagtail_backend` on SQLite."""

    index_class = PlainIndex
    query_compiler_class = SafeSearchCompiler
    autocomplete_query_compiler_class = SafeAutocompleteCompiler
    results_class = SafeResults
