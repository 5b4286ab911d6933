"""What several tests share: two organisations, the rules of a server for accounts, and
an adaptation that is kept."""

import pytest

from django.core.cache import cache
from django.db import transaction

from .adapting import released_guideline
from .keeping import access_with_member, saved_by
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


@pytest.fixture
def guideline():
    """A live guideline with version 1.0."""
    return released_guideline()


@pytest.fixture
def own(guideline):
    """(access, member) of an organisation."""
    return access_with_member("Skogsby kommun")


@pytest.fixture
def saved(guideline, own):
    """A draft of the organisation in which every place is filled in."""
    return saved_by(guideline, own)
