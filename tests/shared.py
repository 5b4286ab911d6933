"""Content that is made once for a module; the changes of each test are rolled back.

    shared_guideline = shared_fixture(GuidelinePageFactory)

    @pytest.fixture
    def guideline(shared_guideline, db):
        return refreshed(shared_guideline)

The fixture `access` of `tests/conftest.py` does so for a module's `shared_access`.
"""

from contextlib import contextmanager

import pytest

from django.db import transaction


@contextmanager
def rolled_back():
    """Roll back the changes of the database that are made inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def shared(django_db_blocker):
    """Roll back what a module fixture makes inside when its tests are done."""
    with django_db_blocker.unblock(), rolled_back():
        yield


def shared_fixture(make):
    """Return a fixture with module scope whose value is make()."""

    @pytest.fixture(scope="module")
    def made(django_db_setup, django_db_blocker):
        with shared(django_db_blocker):
            yield make()

    return made


def refreshed(instance):
    """Return a new instance from the database, without the changes of earlier tests."""
    return type(instance)._default_manager.get(pk=instance.pk)
