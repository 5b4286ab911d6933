"""Finds an organisation by name, and creates the pages of a new one."""

import unicodedata

from wagtail.models import Locale

from django.conf import settings
from django.db import transaction

from home.i18n.locales import locale_id_of
from home.slugs import free_slug, slug_from
from network.models import OrganisationIndexPage, OrganisationPage


class SeveralOrganisationsError(Exception):
    """More than one organisation has this name."""


def first_language_id():
    return locale_id_of(settings.LANGUAGE_CODE)


def in_first_language(organisation):
    """Return the page of `organisation` in the first language, which relations refer to."""
    if organisation.locale_id == first_language_id():
        return organisation
    return organisation.get_translation_or_none(Locale.get_default()) or organisation


def clean_name(name):
    """Return a name in Unicode NFC with single spaces between words."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def normalise_name(name):
    """Return the form in which names are compared: NFC and case-folded."""
    return unicodedata.normalize("NFC", clean_name(name).casefold())


def find_organisation(name):
    """Return the organisation called `name`, in any case of letters, or None.

    Raises SeveralOrganisationsError if the name is ambiguous.
    """
    rows = OrganisationPage.objects.filter(locale_id=first_language_id())
    wanted = normalise_name(name)
    found = list(rows.filter(title=name)[:2]) or [
        row for row in rows if normalise_name(row.title) == wanted
    ]
    if len(found) > 1:
        raise SeveralOrganisationsError(name)
    return found[0] if found else None


@transaction.atomic
def create_organisation(name, organisation_type, place="", user=None):
    """Create the profile of an organisation as a draft, with aliases in the other languages.

    Raises OrganisationIndexPage.DoesNotExist if there is no list of organisations.
    """
    name = clean_name(name)
    index = OrganisationIndexPage.objects.filter(locale_id=first_language_id()).earliest("path")
    page = OrganisationPage(
        title=name,
        slug=free_slug(index, slug_from(name) or "organisation"),
        organisation_type=organisation_type,
        place=place,
        owner=user,
        live=False,
        has_unpublished_changes=True,
    )
    index.add_child(instance=page)
    page.save_revision(user=user, log_action="wagtail.create", clean=False)
    add_aliases(page)
    return page


def add_aliases(page):
    """Create an alias of the page in each language that has a translation of its parent."""
    for parent in page.get_parent().get_translations():
        if not page.has_translation(parent.locale):
            page.copy_for_translation(parent.locale, copy_parents=False, alias=True)
