"""What the pages that invite have in common: sending an invitation, and what becomes of one."""

from wagtail.admin import messages

from django.core.exceptions import ValidationError
from django.http import Http404
from django.utils.translation import gettext as _

from network.membership.inviting import invite, may_invite, send_again, withdraw

from . import tables


def invited(waiting, access=None):
    """Return the part of a page that tells who has not answered."""
    return tables.part(tables.invitations(waiting, access), _("Invited, not answered"))


def invite_form(form):
    """Return what a page is given to show the form that invites, or nothing without a form."""
    words = {"form_heading": _("Invite"), "submit_label": _("Send an invitation")}
    return {"form": form, **words} if form else {}


def sent(request, form, access=None):
    """Invite as `form` says; return whether it could be done, else put an error in the form."""
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
    say(request, invitation, _("An invitation is sent to %(email)s."))
    return True


def say(request, invitation, text, **names):
    """Say that an invitation went out, or that the mail server did not take it."""
    if invitation.is_unsent:
        text = _("The invitation to %(email)s is made, but could not be sent. Send it again later.")
    show = messages.warning if invitation.is_unsent else messages.success
    show(request, text % {"email": invitation.email, **names})


def resend(request, invitation):
    """Send an invitation again, and say whether that could be done."""
    try:
        send_again(invitation, request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        text = _("A new link is sent to %(email)s. The earlier one no longer works.")
        say(request, invitation, text)


def answer(request, invitation):
    """Send an invitation again, or withdraw it, and say so."""
    if "withdraw" in request.POST:
        withdraw(invitation, request.user)
        text = _("The invitation to %(email)s is withdrawn.")
        messages.success(request, text % {"email": invitation.email})
    else:
        resend(request, invitation)
