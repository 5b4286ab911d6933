"""What the pages that invite have in common: sending an invitation, and what becomes of one."""

from wagtail.admin import messages

from django.core.exceptions import ValidationError
from django.http import Http404
from django.utils.translation import gettext as _

from network.membership.inviting import invite, may_invite, send_again, withdraw


def sent(request, form, access=None):
    """Invite as `form` says; return whether it could be done, else put an error in the form."""
    values = form.cleaned_data
    if not may_invite(request.user, values["role"], access):
        raise Http404
    try:
        invite(values["email"], values["role"], access, values["language"], request.user)
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    messages.success(request, _("An invitation is sent to %(email)s.") % {"email": values["email"]})
    return True


def answer(request, invitation):
    """Send an invitation again, or withdraw it, and say so."""
    if "withdraw" in request.POST:
        withdraw(invitation, request.user)
        text = _("The invitation to %(email)s is withdrawn.")
    else:
        send_again(invitation, request.user)
        text = _("A new link is sent to %(email)s. The earlier one no longer works.")
    messages.success(request, text % {"email": invitation.email})
