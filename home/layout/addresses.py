"""Absolute addresses of the site, which begin with PUBLIC_URL.

Wagtail uses the host of the default Site in sitemaps, e-mails and full URLs of pages. It is set to
that of PUBLIC_URL after each migration and whenever the Site is saved, so both are the same.
"""

from urllib.parse import urljoin, urlsplit

from wagtail.models import Site

from django.conf import settings
from django.db.models.signals import post_migrate, pre_save
from django.dispatch import receiver

PORTS = {"http": 80, "https": 443}


def absolute(address):
    """Return an address of this site as an absolute one; an absolute one is returned unchanged."""
    if address.startswith("/"):
        # Not urljoin(): an address that begins with two slashes would be on another host.
        return settings.PUBLIC_URL + address
    return urljoin(f"{settings.PUBLIC_URL}/", address)


def public_host():
    """Return (host name, port) of PUBLIC_URL."""
    parts = urlsplit(settings.PUBLIC_URL)
    return parts.hostname, parts.port or PORTS[parts.scheme]


@receiver(pre_save, sender=Site)
def set_public_host(instance, raw=False, **_kwargs):
    if instance.is_default_site and not raw:
        instance.hostname, instance.port = public_host()


@receiver(post_migrate)
def update_public_host(sender, using, **_kwargs):
    """Update the default Site where PUBLIC_URL has changed since the last migration."""
    if sender.name != "home":
        return
    hostname, port = public_host()
    sites = Site.objects.using(using).filter(is_default_site=True)
    for site in sites.exclude(hostname=hostname, port=port):
        site.save()
