"""What the backend overrides in django-modelsearch is what it was written against."""

import inspect
from hashlib import sha256

import pytest
from modelsearch.backends.database.postgres import postgres
from modelsearch.backends.database.sqlite import sqlite

# When one of these fails: compare the new code with search/wagtail_backend, then note its digest.
OVERRIDDEN = {
    sqlite.SQLiteSearchResults: "0acb7c36efc8f6c8",
    sqlite.SQLiteSearchQueryCompiler.__init__: "cf939c400489723f",
    sqlite.SQLiteSearchQueryCompiler.build_search_query: "9f50a4f72e404f3e",
    sqlite.SQLiteAutocompleteQueryCompiler: "0846c0bf919fe9d2",
    postgres.PostgresIndex._refresh_title_norms: "cabf10eb3caac5bb",
    postgres.PostgresSearchQueryCompiler.__init__: "9da6de3c97edef50",
}


@pytest.mark.parametrize("code", OVERRIDDEN, ids=lambda code: code.__qualname__)
def test_the_code_below_an_override_has_not_changed(code):
    digest = sha256(inspect.getsource(code).encode()).hexdigest()[:16]
    assert digest == OVERRIDDEN[code]
