"""Sends, sends again and withdraws invitations."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from network.access.roles import is_administrator
from network.accounts import audit
from network.models import Invitation, MemberRole
from network.models.invitation import ORGANISATION_ROLES

from .invitation_mail import send_invitation
from .people import STAFF_GROUPS, administers, person_with


def may_invite(user, role, access=None):
    """Return whether `user` may invite somebody to be `role` (of an organisation's access)."""
    if role in ORGANISATION_ROLES:
        return bool(access and not access.ended and administers(user, access))
    return access is None and is_administrator(user)


@transaction.atomic
def invite(email, role=MemberRole.MEMBER, access=None, language="sv", invited_by=None):
    """Make an invitation and send it; return it.

    Raises ValidationError where the person already has the role or has been invited. Nothing is
    said of other accounts: whether somebody else's member uses an address is nobody's business.
    """
    email = email.strip().lower()
    organisation = access.organisation if access else None
    refuse_doubles(email, role, access)
    invitation = Invitation(
        organisation=organisation,
        email=email,
        role=role,
        language=language,
        invited_by=invited_by,
    )
    invitation.full_clean()
    invitation.save()
    audit.write(audit.INVITED, invitation, user=invited_by, **details_of(invitation))
    transaction.on_commit(lambda: send_invitation(invitation))
    return invitation


def details_of(invitation):
    """Return what the log says of an invitation besides the address: as what, and to which."""
    organisation = invitation.organisation
    return {
        "role": str(invitation.role),
        "organisation": organisation.title if organisation else "",
    }


def refuse_doubles(email, role, access):
    waiting = Invitation.objects.waiting().filter(email=email)
    if waiting.filter(organisation=access.organisation if access else None).exists():
        raise ValidationError(
            {"email": _("An invitation to this address is waiting for an answer. Send it again.")}
        )
    person = person_with(email)
    group = access.members if access else None
    names = {"pk": group.pk} if group else {"name": STAFF_GROUPS.get(role)}
    if person and person.groups.filter(**names).exists():
        raise ValidationError({"email": _("This person is a member already.")})


@transaction.atomic
def send_again(invitation, user=None):
    """Send a waiting invitation with a new link; the earlier link stops working."""
    invitation.sent = timezone.now()
    invitation.save(update_fields=["sent"])
    audit.write(audit.INVITED_AGAIN, invitation, user=user, **details_of(invitation))
    transaction.on_commit(lambda: send_invitation(invitation))


@transaction.atomic
def withdraw(invitation, user=None):
    """Make the link of a waiting invitation worthless."""
    invitation.withdrawn = timezone.now()
    invitation.save(update_fields=["withdrawn"])
    audit.write(audit.WITHDRAWN, invitation, user=user, **details_of(invitation))
