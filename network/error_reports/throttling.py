"""How many error reports are accepted, and how many e-mails are sent about them.

IP addresses are not stored, only keyed hashes of them for the current hour.
"""

import datetime
import ipaddress

from django.utils import timezone

from network.accounts.address import client_address, client_network
from network.models import ErrorReport
from network.models.throttle import Throttle

HOUR = 3600  # seconds
SCOPE = "error reports"
MOST_FROM_NETWORK = 10
# A provider may give a customer any prefix from /48 to /64.
SITE_PREFIX_LENGTH, MOST_FROM_SITE = 48, 40
# Against a flood from everywhere; far above what readers of one site send.
MOST_FROM_ALL = 2000

MAIL_SCOPE, MOST_MAILINGS = "error report mailings", 6


def is_too_much(request):
    """Count a report; return whether too many have come this hour from the visitor's network."""
    limits = [(client_network(request), MOST_FROM_NETWORK)]
    if site := client_site(request):
        limits.append((site, MOST_FROM_SITE))
    limits.append(("all", MOST_FROM_ALL))
    return not all(Throttle.take(SCOPE, subject, limit, HOUR) for subject, limit in limits)


def client_site(request):
    """Return the /48 network of an IPv6 address, or "" for IPv4."""
    address = ipaddress.ip_address(client_address(request))
    if address.version == 4:
        return ""
    return str(ipaddress.ip_network((address, SITE_PREFIX_LENGTH), strict=False))


def may_mail():
    """Count a round of e-mails; return whether one more may be sent this hour."""
    return Throttle.take(MAIL_SCOPE, "all", MOST_MAILINGS, HOUR)


def latest():
    """Return the reports of the last hour."""
    return ErrorReport.objects.filter(created__gt=timezone.now() - datetime.timedelta(hours=1))
