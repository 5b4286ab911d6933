"""Two organisations that know nothing of each other, made once for each module that asks."""

import pytest

from django.db import transaction

from .walk import world


@pytest.fixture(scope="module")
def network(django_db_setup, django_db_blocker):
    """See `walk.world.build`; what a test changes is undone after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield world.build()
        transaction.set_rollback(True)
