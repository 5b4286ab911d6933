"""Wagtail's search on PostgreSQL, which is linear already: only the reading of a query differs."""

from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)

from .reading import safe


class SafeSearchCompiler(PostgresSearchQueryCompiler):
    """For whole words."""

    def __init__(self, queryset, query, fields=None, **options):
        super().__init__(queryset, safe(query), fields, **options)


class SafeAutocompleteCompiler(PostgresAutocompleteQueryCompiler):
    """For the beginning of the last word."""

    def __init__(self, queryset, query, fields=None, **options):
        super().__init__(queryset, safe(query), fields, **options)


class SafePostgreSQLBackend(PostgresSearchBackend):
    """The backend `search.backend` on PostgreSQL."""

    query_compiler_class = SafeSearchCompiler
    autocomplete_query_compiler_class = SafeAutocompleteCompiler
