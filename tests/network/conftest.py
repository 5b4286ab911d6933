"""What several tests share: two organisations, and the rules of a server for accounts."""

import pytest

from django.core.cache import cache
from django.db import transaction

from .walk import world


@pytest.fixture(scope="module")
def network(django_db_setup, django_db_blocker):
    """Two organisations that know nothing of each other; what a test changes is undone after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield world.build()
        transaction.set_rollback(True)


@pytest.fixture
def guarded(settings):
    """The rules of a server: a second factor is required, and attempts are counted."""
    settings.SECOND_FACTOR_REQUIRED = True
    settings.AXES_ENABLED = True
    cache.clear()
    yield settings
    cache.clear()
