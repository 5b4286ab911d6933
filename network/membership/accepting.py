"""Accepts invitations."""

from wagtail.users.models import UserProfile

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from network.accounts import audit
from network.models import StaffRole
from network.signing import LinkError, LinkState

from .inviting import log_details
from .links import read_token
from .onboarding import onboard
from .people import STAFF_ROLES, add_member, find_person


class AccountClosedError(Exception):
    """An administrator has deactivated the account of the invited person."""


@transaction.atomic
def accept_as_new(token, first_name, last_name, password):
    """Create an account for the invited person, and return the user.

    Raises LinkError if the link does not work, also if it was used a moment ago.
    """
    invitation = read_token(token, lock=True)
    if find_person(invitation.email):
        raise LinkError(LinkState.USED)
    user = get_user_model().objects.create_user(
        username=invitation.email,
        email=invitation.email,
        password=password,
        first_name=first_name,
        last_name=last_name,
    )
    UserProfile.objects.create(user=user, preferred_language=invitation.language)
    return grant_role(invitation, user)


@transaction.atomic
def accept_as(token, user):
    """Give the invitation's role to `user`, and return the user.

    Raises LinkError if the link does not work or was sent to another address, AccountClosedError
    if the user is deactivated.
    """
    invitation = read_token(token, lock=True)
    if find_person(invitation.email) != user:
        raise LinkError(LinkState.ALTERED)
    if not user.is_active:
        raise AccountClosedError
    return grant_role(invitation, user)


def grant_role(invitation, user):
    """Add `user` to the groups of the role, and mark the invitation as accepted."""
    if invitation.organisation:
        add_member(get_access(invitation.organisation), user, invitation.role)
    else:
        user.groups.add(StaffRole.group_for(STAFF_ROLES[invitation.role]))
    invitation.accepted = timezone.now()
    invitation.save(update_fields=["accepted"])
    audit.write(audit.ACCEPTED, invitation, user=user, **log_details(invitation))
    return user


def get_access(organisation):
    """Return the OrganisationAccess; raise LinkError if the organisation has left the network."""
    access = getattr(organisation, "access", None)
    if access is None or access.ended:
        raise LinkError(LinkState.WITHDRAWN)
    return access if access.members_id else onboard(organisation)
