"""Turns an answered invitation into a member."""

from wagtail.users.models import UserProfile

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from network.accounts import audit
from network.signing import LinkError, LinkState

from .inviting import details_of
from .links import read_token
from .onboarding import onboard
from .people import STAFF_GROUPS, add_member, person_with


class AccountClosedError(Exception):
    """The account of the invited person has been closed by an administrator."""


@transaction.atomic
def accept_as_new(token, first_name, last_name, password):
    """Make an account for the invited person, who has none; return the user.

    Raises LinkError where the link is no longer good, also when somebody was a moment earlier.
    """
    invitation = read_token(token, lock=True)
    if person_with(invitation.email):
        raise LinkError(LinkState.USED)
    user = get_user_model().objects.create_user(
        username=invitation.email,
        email=invitation.email,
        password=password,
        first_name=first_name,
        last_name=last_name,
    )
    UserProfile.objects.create(user=user, preferred_language=invitation.language)
    return take_role(invitation, user)


@transaction.atomic
def accept_as(token, user):
    """Give the invitation's role to `user`, whose address it must have been sent to."""
    invitation = read_token(token, lock=True)
    if person_with(invitation.email) != user:
        raise LinkError(LinkState.ALTERED)
    if not user.is_active:
        raise AccountClosedError
    return take_role(invitation, user)


def take_role(invitation, user):
    """Put `user` into the groups of the role and close the invitation."""
    if invitation.organisation:
        add_member(access_of(invitation.organisation), user, invitation.role)
    else:
        user.groups.add(Group.objects.get(name=STAFF_GROUPS[invitation.role]))
    invitation.accepted = timezone.now()
    invitation.save(update_fields=["accepted"])
    audit.write(audit.ACCEPTED, invitation, user=user, **details_of(invitation))
    return user


def access_of(organisation):
    """Return the access of an organisation; raise LinkError where it has left the network."""
    access = getattr(organisation, "access", None)
    if access is None or access.ended:
        raise LinkError(LinkState.WITHDRAWN)
    return access if access.members_id else onboard(organisation)
