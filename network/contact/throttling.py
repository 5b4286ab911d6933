"""Hourly limits on questions: from one network, to one recipient, and in total."""

from network.models.throttle import Throttle
from network.visitor_forms.client_networks import network_limits

SCOPE, HOUR = "contact form", 3600  # seconds
MAX_FROM_NETWORK, MAX_FROM_SITE = 5, 20
MAX_TO_RECIPIENT = 30
MAX_FROM_ALL = 300


def is_throttled(request, recipient):
    """Count a question; return whether a limit is exceeded."""
    limits = [
        *network_limits(request, MAX_FROM_NETWORK, MAX_FROM_SITE),
        (f"to {' '.join(recipient.addresses)}", MAX_TO_RECIPIENT),
        ("all", MAX_FROM_ALL),
    ]
    return not all(Throttle.take(SCOPE, subject, limit, HOUR) for subject, limit in limits)
