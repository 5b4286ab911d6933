"""Hourly limits on error reports and on the e-mails about them.

IP addresses are not stored, only keyed hashes of them for the current hour.
"""

import datetime

from django.utils import timezone

from network.models import ErrorReport
from network.models.throttle import Throttle
from network.visitor_forms.client_networks import network_limits

HOUR = 3600  # seconds
SCOPE = "error reports"
MAX_FROM_NETWORK = 10
MAX_FROM_SITE = 40
# Against a distributed flood; far above what readers of one site send.
MAX_FROM_ALL = 2000

MAIL_SCOPE, MAX_MAILINGS = "error report mailings", 6


def is_throttled(request):
    """Count a report; return whether a limit is exceeded."""
    networks = network_limits(request, MAX_FROM_NETWORK, MAX_FROM_SITE)
    limits = [*networks, ("all", MAX_FROM_ALL)]
    return not all(Throttle.take(SCOPE, subject, limit, HOUR) for subject, limit in limits)


def may_mail():
    """Count a round of e-mails; return whether one more may be sent this hour."""
    return Throttle.take(MAIL_SCOPE, "all", MAX_MAILINGS, HOUR)


def recent_reports():
    """Return the reports of the last hour."""
    return ErrorReport.objects.filter(created__gt=timezone.now() - datetime.timedelta(hours=1))
