"""The demonstration content: loaded once for the tests of this folder, and rolled back."""

from dataclasses import dataclass
from io import StringIO

import pytest

from django.core.management import call_command
from django.db import connection, transaction


@dataclass
class Load:
    """What the command wrote, and how many queries it made before the commit."""

    output: str
    queries: int


@pytest.fixture(scope="package")
def demonstration(django_db_setup, django_db_blocker):
    """Load the content into the test database; rolled back when the folder is done."""
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
    """Every test here sees the content; what it changes is undone after it."""
