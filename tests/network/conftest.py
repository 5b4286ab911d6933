"""What several tests share: two organisations, the rules of a server for accounts, and
an adaptation that is kept."""

import pytest

from django.core.cache import cache

from tests.shared import refreshed, shared, shared_fixture

from .adapting import released_guideline
from .keeping import access_with_member, saved_by
from .walk import world

# Two organisations that know nothing of each other.
network = shared_fixture(world.build)


@pytest.fixture
def guarded(settings):
    """The rules of a server: a second factor is required, and attempts are counted."""
    settings.SECOND_FACTOR_REQUIRED = True
    settings.AXES_ENABLED = True
    cache.clear()
    yield settings
    cache.clear()


shared_guideline = shared_fixture(released_guideline)


@pytest.fixture
def guideline(shared_guideline, db):
    """A live guideline with version 1.0."""
    return refreshed(shared_guideline)


@pytest.fixture(scope="module")
def shared_own(shared_guideline, django_db_blocker):
    with shared(django_db_blocker):
        yield access_with_member("Skogsby kommun")


@pytest.fixture
def own(guideline, shared_own):
    """(access, member) of an organisation."""
    return tuple(map(refreshed, shared_own))


@pytest.fixture
def saved(guideline, own):
    """A draft of the organisation in which every place is filled in."""
    return saved_by(guideline, own)
