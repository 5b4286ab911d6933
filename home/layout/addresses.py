"""The one address of the site: PUBLIC_URL, with which every whole address begins.

Wagtail's row of the default site names a host as well, in sitemaps, mails and full URLs of pages;
it is given that of PUBLIC_URL at each migration and whenever it is saved, so they cannot disagree.
"""

from urllib.parse import urljoin, urlsplit

from wagtail.models import Site

from django.conf import settings
from django.db.models.signals import post_migrate, pre_save
from django.dispatch import receiver

PORTS = {"http": 80, "https": 443}


def absolute(address):
    """Return an address of this site as a whole one; a whole address stays as it is."""
    if address.startswith("/"):
        # Joined by hand: two slashes would begin the name of another host.
        return settings.PUBLIC_URL + address
    return urljoin(f"{settings.PUBLIC_URL}/", address)


def public_host():
    """Return (host name, port) of PUBLIC_URL."""
    parts = urlsplit(settings.PUBLIC_URL)
    return parts.hostname, parts.port or PORTS[parts.scheme]


@receiver(pre_save, sender=Site)
def take_public_host(instance, raw=False, **_kwargs):
    if instance.is_default_site and not raw:
        instance.hostname, instance.port = public_host()


@receiver(post_migrate)
def take_changed_public_host(sender, using, **_kwargs):
    """Follow a PUBLIC_URL that has changed since the site was last started."""
    if sender.name != "home":
        return
    hostname, port = public_host()
    sites = Site.objects.using(using).filter(is_default_site=True)
    for site in sites.exclude(hostname=hostname, port=port):
        site.save()
