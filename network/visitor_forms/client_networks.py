"""The networks that a visitor's address belongs to, for throttling by keyed hashes."""

import ipaddress

from network.accounts.address import client_address, client_network

# A provider may give a customer any prefix from /48 to /64.
SITE_PREFIX_LENGTH = 48


def network_limits(request, from_network, from_site):
    """Return [(network, limit)]: the visitor's network, and for IPv6 the /48 that it is part of."""
    limits = [(client_network(request), from_network)]
    site = client_site(request)
    return [*limits, (site, from_site)] if site else limits


def client_site(request):
    """Return the /48 network of an IPv6 address, or "" for IPv4."""
    address = ipaddress.ip_address(client_address(request))
    if address.version == 4:
        return ""
    return str(ipaddress.ip_network((address, SITE_PREFIX_LENGTH), strict=False))
