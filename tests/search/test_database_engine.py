"""The engine of the database that the tests run on: SQLite, or PostgreSQL by DATABASE_URL."""

import pytest

from tests.search.contract import EngineContract

pytestmark = pytest.mark.django_db


class TestDatabaseEngine(EngineContract):
    """Runs the contract."""
