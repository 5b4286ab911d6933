"""Who is asked about a page: its own contact, else its organisation's, else the node's."""

from dataclasses import dataclass

from wagtail.models import Page

from django.conf import settings

from home.i18n.locales import locale_id_of
from home.i18n.related import pages_by_id
from home.models import NodeSettings
from home.visibility import readable
from network.error_reports.mail import editors
from network.membership.owners import paths_to
from network.models import OrganisationPage


@dataclass(frozen=True)
class Recipient:
    """The e-mail addresses that a question is sent to, and the name to show for them.

    `is_owner`: it is the owner of the page, and not the node on its behalf.
    """

    addresses: tuple
    name: str
    is_owner: bool = False


def recipient_of(page, site):
    """Return the Recipient for questions about a page; it may have no addresses."""
    above = pages_above(page)
    address = next(filter(None, (getattr(each, "contact_email", "") for each in above)), "")
    if not address:
        return node_recipient(site)
    name = name_of_organisation(above)
    return Recipient((address,), name or node_recipient(site).name, is_owner=bool(name))


def pages_above(page):
    """Return the readable page and its ancestors, nearest first, in the first language."""
    originals = Page.objects.filter(
        translation_key=page.translation_key, locale_id=locale_id_of(settings.LANGUAGE_CODE)
    )
    original = originals.first() or page
    found = readable(Page.objects.filter(path__in=paths_to(original))).specific()
    return sorted(found, key=lambda each: -each.depth)


def name_of_organisation(above):
    """Return the name of the organisation among some pages, in the active language, or ""."""
    ids = [each.pk for each in above if isinstance(each, OrganisationPage)]
    return next((page.title for page in pages_by_id(ids).values()), "")


def node_recipient(site):
    """Return the Recipient for the node: its address in the settings, else the editors'."""
    node_settings = NodeSettings.of_site(site)
    addresses = [node_settings.contact_email] if node_settings.contact_email else editor_addresses()
    return Recipient(tuple(addresses), node_settings.responsible_organisation)


def editor_addresses():
    return [person.email for person in editors()]
