"""The demonstration content: loaded once for the tests of this folder, and rolled back."""

from io import StringIO

import pytest

from django.core.management import call_command
from django.db import transaction


@pytest.fixture(scope="package")
def demonstration(django_db_setup, django_db_blocker):
    """Load the content into the test database; rolled back when the folder is done.

    Yields what the command wrote.
    """
    out = StringIO()
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_demo", "--no-accounts", verbosity=0, stdout=out)
        yield out.getvalue()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _loaded(demonstration, db):
    """Every test here sees the content; what it changes is undone after it."""
