"""The e-mail that carries an invitation, in the language of the one who is invited."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.i18n.translations import localized
from home.layout.site_title import site_title
from network.mail import message_to, send_each

from .links import make_token


def send_invitation(invitation):
    """Send the link of `invitation`; note on it if that could not be done."""
    with override(invitation.language):
        text = render_to_string("network/mail/invitation.txt", context_of(invitation))
        message = message_to(invitation.email, subject_of(invitation), text)
    invitation.is_unsent = not send_each([message])
    invitation.save(update_fields=["is_unsent"])


def subject_of(invitation):
    if invitation.organisation:
        names = {"organisation": name_of(invitation.organisation), "site": site_title()}
        return _("You are invited to %(site)s for %(organisation)s") % names
    return _("You are invited to work with %(site)s") % {"site": site_title()}


def context_of(invitation):
    """Return what the text of the e-mail is given; call it under the language of the reader."""
    return {
        "invitation": invitation,
        "organisation": name_of(invitation.organisation) if invitation.organisation else "",
        "site_name": site_title(),
        "address": link_of(invitation),
        "expires": invitation.expires,
    }


def link_of(invitation):
    """Return the whole address at which the invitation is answered, in the active language."""
    path = reverse("invitation", args=[make_token(invitation)])
    return f"{settings.PUBLIC_URL}{path}"


def name_of(page):
    """Return the title in the active language; a page that is not yet public keeps its own."""
    return next(iter(localized([page])), page).title
