"""The network that a request comes from, for counting attempts without storing IP addresses."""

import ipaddress

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

UNKNOWN = "0.0.0.0"  # noqa: S104 - stands for a missing address; nothing listens on it
# One customer of an Internet provider normally gets a /64, and can use any address in it.
IPV6_PREFIX_LENGTH = 64


def client_address(request):
    """Return the visitor's IP address as text.

    Behind TRUSTED_PROXY_COUNT proxies it is the address that the outermost of them saw. Entries
    further to the left in X-Forwarded-For are written by the visitor and not trusted.
    """
    hops = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    count = settings.TRUSTED_PROXY_COUNT
    written = hops[-count] if 0 < count <= len(hops) else request.META.get("REMOTE_ADDR", "")
    return parsed(written) or parsed(request.META.get("REMOTE_ADDR", "")) or UNKNOWN


def parsed(text):
    """Return an IP address in its canonical form, or "" if `text` is not one.

    An IPv4 address that is mapped into IPv6 (::ffff:192.0.2.1) is returned as IPv4.
    """
    try:
        address = ipaddress.ip_address(text.strip())
    except ValueError:
        return ""
    return str(getattr(address, "ipv4_mapped", None) or address)


def client_network(request):
    """Return what attempts are counted by: an IPv4 address, or the /64 network of an IPv6 one."""
    address = ipaddress.ip_address(client_address(request))
    if address.version == 4:
        return str(address)
    return str(ipaddress.ip_network((address, IPV6_PREFIX_LENGTH), strict=False))


def pseudonym(request):
    """Return a private IPv6 address that stands for the visitor's network during one day.

    django-axes stores it, and requires an IP address. Without SECRET_KEY nobody can derive the
    visitor's address from it.
    """
    text = f"{timezone.now().date()} {client_network(request)}"
    digest = salted_hmac("network.accounts.address", text, algorithm="sha256").digest()
    return str(ipaddress.IPv6Address(b"\xfd" + digest[:15]))
