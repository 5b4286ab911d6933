"""Wagtail's search on PostgreSQL: any query, and saves that do not wait for each other."""

from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)

from django.db import transaction
from django.db.models import Avg, F
from django.db.models.functions import Length

from .safe_query import safe


class SafeQuery:
    """Mixin of query compilers: takes any query."""

    def __init__(self, queryset, query, fields=None, **options):
        super().__init__(queryset, safe(query), fields, **options)


class SafeSearchCompiler(SafeQuery, PostgresSearchQueryCompiler):
    """For whole words."""


class SafeAutocompleteCompiler(SafeQuery, PostgresAutocompleteQueryCompiler):
    """For the beginning of the last word."""


class SafeIndex(PostgresIndex):
    """Updates the title norms of the new entries that no other transaction has locked."""

    def _refresh_title_norms(self, full=False):
        if full:
            super()._refresh_title_norms(full)
            return
        titled = self.entries.annotate(length=Length("title")).filter(length__gt=0)
        average = titled.aggregate(average=Avg("length"))["average"]
        with transaction.atomic():
            new = self.entries.filter(title_norm=1.0).select_for_update(skip_locked=True)
            free = list(new.values_list("pk", flat=True))
            titled.filter(pk__in=free).update(title_norm=average / F("length"))


class SafePostgreSQLBackend(PostgresSearchBackend):
    """The backend `search.wagtail_backend` on PostgreSQL."""

    index_class = SafeIndex
    query_compiler_class = SafeSearchCompiler
    autocomplete_query_compiler_class = SafeAutocompleteCompiler
