"""Loads the demo content once for the tests of this package, and rolls it back."""

from dataclasses import dataclass
from io import StringIO

import pytest

from django.core.management import call_command
from django.db import connection, transaction


@dataclass
class Load:
    """The output of the command, and the number of its queries before the commit."""

    output: str
    queries: int


@pytest.fixture(scope="package")
def demonstration(django_db_setup, django_db_blocker):
    """Load the content into the test database; it is rolled back after the package."""
    out, queries = StringIO(), 0

    def count(execute, *query):
        nonlocal queries
        queries += 1
        return execute(*query)

    with django_db_blocker.unblock(), transaction.atomic():
        with connection.execute_wrapper(count):
            call_command("load_demo", "--no-accounts", verbosity=0, stdout=out)
        yield Load(out.getvalue(), queries)
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _loaded(demonstration, db):
    """Let every test use the content; its changes are rolled back after it."""
