"""Content that the tests of a module share: made once, and what a test changes is undone after it.

    shared_guideline = shared_fixture(GuidelinePageFactory)

    @pytest.fixture
    def guideline(shared_guideline, db):
        return again(shared_guideline)

The fixture `access` of `tests/conftest.py` does so for a module's `shared_access`.
"""

from contextlib import contextmanager

import pytest

from django.db import transaction


@contextmanager
def undone():
    """Undo in the database what is done within."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def shared(django_db_blocker):
    """Keep what is made within for the tests of a module, and undo it when they are done."""
    with django_db_blocker.unblock(), undone():
        yield


def shared_fixture(make):
    """Return a fixture of a module: what `make()` returns, made once."""

    @pytest.fixture(scope="module")
    def made(django_db_setup, django_db_blocker):
        with shared(django_db_blocker):
            yield make()

    return made


def again(instance):
    """Return the object as the database has it: what an earlier test did to this one is gone."""
    return type(instance)._default_manager.get(pk=instance.pk)
