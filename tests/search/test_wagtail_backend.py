"""What the backend overrides in django-modelsearch is what it was written against."""

import inspect
from hashlib import sha256

import pytest

from django.utils.module_loading import import_string

SQLITE = "modelsearch.backends.database.sqlite.sqlite"
POSTGRESQL = "modelsearch.backends.database.postgres.postgres"


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("overridden", "digest"),
    [
        ("SQLiteIndex._refresh_title_norms", "cabf10eb3caac5bb"),
        ("SQLiteSearchResults", "0acb7c36efc8f6c8"),
        ("SQLiteSearchQueryCompiler.__init__", "cf939c400489723f"),
        ("SQLiteSearchQueryCompiler.build_search_query", "9f50a4f72e404f3e"),
        ("SQLiteAutocompleteQueryCompiler", "0846c0bf919fe9d2"),
    ],
)
def test_the_code_below_an_override_on_sqlite_has_not_changed(overridden, digest):
    assert digest_of(SQLITE, overridden) == digest


@pytest.mark.postgresql
@pytest.mark.parametrize(
    ("overridden", "digest"),
    [
        ("PostgresIndex._refresh_title_norms", "cabf10eb3caac5bb"),
        ("PostgresSearchQueryCompiler.__init__", "9da6de3c97edef50"),
    ],
)
def test_the_code_below_an_override_on_postgresql_has_not_changed(overridden, digest):
    assert digest_of(POSTGRESQL, overridden) == digest


def digest_of(module, name):
    """Return the digest of a class, or a method of one, to be noted after comparing the code.

    The module is imported here because it needs a model that exists only on its own database.
    """
    class_name, _dot, method = name.partition(".")
    code = import_string(f"{module}.{class_name}")
    code = getattr(code, method) if method else code
    return sha256(inspect.getsource(code).encode()).hexdigest()[:16]
