"""How many reports are taken: from one address in an hour, and from all of them together.

The address itself is not kept; what counts is a pseudonym of it that is good for a day.
"""

import datetime
import logging

from django.core.cache import cache
from django.utils import timezone

from network.accounts.address import pseudonym
from network.models import ErrorReport

logger = logging.getLogger(__name__)
HOUR = 3600  # seconds
MOST_FROM_ONE = 10
MOST_FROM_ALL = 200


def is_too_much(request):
    """Count a report, and return whether it is one too many."""
    return count(request) > MOST_FROM_ONE or latest().count() >= MOST_FROM_ALL


def count(request):
    """Return how many reports came from this address in the hour, this one among them."""
    key = f"error-reports:{pseudonym(request)}"
    try:
        cache.add(key, 0, HOUR)
        return cache.incr(key)
    except Exception:  # A cache that is away, or a key that ran out a moment ago, stops nobody.
        logger.warning("A report was not counted", exc_info=True)
        return 1


def latest():
    """Return the reports of the last hour."""
    return ErrorReport.objects.filter(created__gt=timezone.now() - datetime.timedelta(hours=1))
