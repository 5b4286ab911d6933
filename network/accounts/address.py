"""Where a request comes from: the address itself for counting, and a pseudonym for storing."""

import ipaddress

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

UNKNOWN = "0.0.0.0"  # noqa: S104 - says that there is no address, nothing listens on it


def client_address(request):
    """Return the address of the visitor, as text.

    Behind TRUSTED_PROXY_COUNT proxies it is the one that the outermost of them saw; what a visitor
    writes into X-Forwarded-For stands further left and is not believed.
    """
    hops = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    count = settings.TRUSTED_PROXY_COUNT
    written = hops[-count] if 0 < count <= len(hops) else request.META.get("REMOTE_ADDR", "")
    return parsed(written) or parsed(request.META.get("REMOTE_ADDR", "")) or UNKNOWN


def parsed(text):
    """Return an address in its usual form, or "" when `text` is none."""
    try:
        return str(ipaddress.ip_address(text.strip()))
    except ValueError:
        return ""


def pseudonym(request):
    """Return an IPv6 address of a private network that stands for the visitor's for one day.

    It has the form of an address, for that is what django-axes stores, and cannot be turned back
    into the real one without the secret key.
    """
    said = f"{timezone.now().date()} {client_address(request)}"
    digest = salted_hmac("network.accounts.address", said, algorithm="sha256").digest()
    return str(ipaddress.IPv6Address(b"\xfd" + digest[:15]))
