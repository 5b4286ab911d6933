"""What the tests of accounts share."""

import pytest

from django.core.cache import cache


@pytest.fixture
def guarded(settings):
    """The rules of a server: a second factor is required, and attempts are counted."""
    settings.SECOND_FACTOR_REQUIRED = True
    settings.AXES_ENABLED = True
    cache.clear()
    yield settings
    cache.clear()
