"""Sends, resends and withdraws invitations."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from network.access.roles import is_administrator
from network.accounts import audit
from network.models import Invitation, MemberRole
from network.models.invitation import ORGANISATION_ROLES
from network.models.throttle import Throttle

from .invitation_mail import send_invitation
from .people import administers, find_person, has_role

DAY = 24 * 3600  # seconds
# Per day: invitations by one person, and repetitions of one invitation.
INVITE_SCOPE, MAX_INVITATIONS = "invitations by", 30
RESEND_SCOPE, MAX_RESENDS = "invitation again", 3


def may_invite(user, role, access=None):
    """Return whether `user` may invite people as `role`, to the organisation of `access`."""
    if role in ORGANISATION_ROLES:
        return bool(access and not access.ended and administers(user, access))
    return access is None and is_administrator(user)


@transaction.atomic
def invite(email, role=MemberRole.MEMBER, access=None, language="sv", invited_by=None):
    """Create an invitation, send it after the commit, and return it.

    Raises ValidationError if the person has the role already, has been invited, or if `invited_by`
    has sent too many today. Whether the address belongs to a member of another organisation is not
    revealed.
    """
    email = email.strip().lower()
    organisation = access.organisation if access else None
    refuse_duplicates(email, role, access)
    invitation = Invitation(
        organisation=organisation,
        email=email,
        role=role,
        language=language,
        invited_by=invited_by,
    )
    invitation.full_clean()
    if invited_by:
        check_daily_limit(INVITE_SCOPE, invited_by.pk, MAX_INVITATIONS)
    invitation.save()
    audit.write(audit.INVITED, invitation, user=invited_by, **log_details(invitation))
    transaction.on_commit(lambda: send_invitation(invitation))
    return invitation


def check_daily_limit(scope, subject, limit):
    """Raise ValidationError if `subject` has done this `limit` times today."""
    if not Throttle.take(scope, subject, limit, DAY):
        raise ValidationError(_("Too many invitations have been sent today. Go on tomorrow."))


def log_details(invitation):
    """Return the data of a log entry about an invitation."""
    organisation = invitation.organisation
    return {
        "role": str(invitation.role),
        "organisation": organisation.title if organisation else "",
    }


def refuse_duplicates(email, role, access):
    """Raise ValidationError if an invitation is pending, or the person has the role."""
    pending = Invitation.objects.pending().filter(email=email)
    if pending.filter(organisation=access.organisation if access else None).exists():
        raise ValidationError(
            {"email": _("An invitation to this address is waiting for an answer. Send it again.")}
        )
    person = find_person(email)
    if person and has_role(person, role, access):
        raise ValidationError({"email": _("This person is a member already.")})


@transaction.atomic
def send_again(invitation, user=None):
    """Send a pending invitation with a new link, which invalidates the earlier one.

    Raises ValidationError if it has been sent too often today.
    """
    check_daily_limit(RESEND_SCOPE, invitation.pk, MAX_RESENDS)
    invitation.sent = timezone.now()
    invitation.save(update_fields=["sent"])
    audit.write(audit.INVITED_AGAIN, invitation, user=user, **log_details(invitation))
    transaction.on_commit(lambda: send_invitation(invitation))


@transaction.atomic
def withdraw(invitation, user=None):
    """Invalidate the link of a pending invitation."""
    invitation.withdrawn = timezone.now()
    invitation.save(update_fields=["withdrawn"])
    audit.write(audit.WITHDRAWN, invitation, user=user, **log_details(invitation))
