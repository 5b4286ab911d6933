"""Content that the tests of a module share: made once, and what a test changes is undone after it.

@pytest.fixture(scope="module")
def shared_access(django_db_setup, django_db_blocker):
    with shared(django_db_blocker):
        yield people.access()

@pytest.fixture
def access(shared_access, db):
    return again(shared_access)
"""

from contextlib import contextmanager

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


def again(instance):
    """Return the object as the database has it: what an earlier test did to this one is gone."""
    return type(instance)._default_manager.get(pk=instance.pk)
