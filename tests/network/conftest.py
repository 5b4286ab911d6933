"""Fixtures: two organisations, the account settings of production, a saved adaptation."""

import pytest

from django.core.cache import cache

from tests.shared import refreshed, shared, shared_fixture

from .adaptation_forms import released_guideline
from .adaptation_members import access_with_member, save_adaptation
from .walk import world

# Two organisations with members, files and drafts.
network = shared_fixture(world.build)


@pytest.fixture
def guarded(settings):
    """Require a second factor and count attempts, as in production."""
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
    """A draft of the organisation in which every placeholder is filled in."""
    return save_adaptation(guideline, own)
