"""Factory functions for organisations, their members, editors and administrators."""

from dataclasses import dataclass
from itertools import count

from wagtail.models import Locale

from django.contrib.auth import get_user_model

from home.models import HomePage
from network.access.roles import ADMINISTRATORS, EDITORS
from network.membership.onboarding import onboard
from network.membership.organisations import create_organisation
from network.membership.people import add_member
from network.models import MemberRole, OrganisationAccess, OrganisationIndexPage, StaffRole

PASSWORD = "a-long-and-boring-password"
numbers = count(1)


def organisation_index():
    """Return the Swedish list of organisations; create it in both languages if necessary."""
    found = OrganisationIndexPage.objects.filter(locale=Locale.get_default()).first()
    if found:
        return found
    home = HomePage.objects.get(locale=Locale.get_default())
    index = home.add_child(instance=OrganisationIndexPage(title="Nätverket", slug="natverket"))
    index.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    return index


def organisation(title="Region Skog", organisation_type="region", live=False):
    """Make an organisation that has been onboarded; return its page in Swedish."""
    organisation_index()
    page = create_organisation(title, organisation_type, "Skogby")
    if live:
        page.get_latest_revision().publish()
        page.refresh_from_db()
    onboard(page)
    return page


def access(title="Region Skog", **kwargs):
    """Make an organisation that has been onboarded; return its OrganisationAccess."""
    return OrganisationAccess.objects.get(organisation=organisation(title, **kwargs))


def user(name="Kim", **kwargs):
    """Make an account without any role; its password is PASSWORD."""
    email = f"{name.lower()}{next(numbers)}@people.example"
    values = {"username": email, "email": email, "first_name": name, "last_name": "Ek"}
    return get_user_model().objects.create_user(password=PASSWORD, **{**values, **kwargs})


def member(access, name="Mira", role=MemberRole.MEMBER, **kwargs):
    """Make a member of the organisation that has this access."""
    person = user(name, **kwargs)
    add_member(access, person, role)
    return person


def organisation_administrator(access, name="Olga"):
    return member(access, name, MemberRole.ORGANISATION_ADMINISTRATOR)


def editor(name="Eddie"):
    person = user(name)
    person.groups.add(StaffRole.group_for(EDITORS))
    return person


def administrator(name="Ada"):
    person = user(name)
    person.groups.add(StaffRole.group_for(ADMINISTRATORS))
    return person


@dataclass
class TwoOrganisations:
    """Two onboarded organisations without anything in common."""

    one: OrganisationAccess
    other: OrganisationAccess


def two_organisations():
    return TwoOrganisations(access("Region Skog"), access("Region Hav"))
