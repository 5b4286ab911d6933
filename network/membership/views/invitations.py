"""Shared parts of the views that send, resend and withdraw invitations."""

from wagtail.admin import messages

from django.core.exceptions import ValidationError
from django.http import Http404
from django.utils.translation import gettext as _

from network.membership.inviting import invite, may_invite, send_again, withdraw

from . import tables


def pending_part(pending, access=None):
    """Return the table of pending invitations as a part of a page."""
    return tables.table_part(tables.invitations(pending, access), _("Invited, not answered"))


def invite_form(form):
    """Return the template context of the invitation form, empty without a form."""
    words = {"form_heading": _("Invite"), "submit_label": _("Send an invitation")}
    return {"form": form, **words} if form else {}


def send_form_invitation(request, form, access=None):
    """Send the invitation of a valid form; return False after adding an error to the form."""
    values = form.cleaned_data
    if not may_invite(request.user, values["role"], access):
        raise Http404
    try:
        invitation = invite(
            values["email"], values["role"], access, values["language"], request.user
        )
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    add_message(request, invitation, _("An invitation is sent to %(email)s."))
    return True


def add_message(request, invitation, text, **names):
    """Add a message that the invitation was sent, or that the mail server refused it."""
    if invitation.is_unsent:
        text = _("The invitation to %(email)s is made, but could not be sent. Send it again later.")
    show = messages.warning if invitation.is_unsent else messages.success
    show(request, text % {"email": invitation.email, **names})


def resend(request, invitation):
    """Send an invitation again, and add a message."""
    try:
        send_again(invitation, request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        text = _("A new link is sent to %(email)s. The earlier one no longer works.")
        add_message(request, invitation, text)


def handle_action(request, invitation):
    """Send an invitation again or withdraw it, and add a message."""
    if "withdraw" in request.POST:
        withdraw(invitation, request.user)
        text = _("The invitation to %(email)s is withdrawn.")
        messages.success(request, text % {"email": invitation.email})
    else:
        resend(request, invitation)
