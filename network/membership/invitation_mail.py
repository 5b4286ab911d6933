"""The e-mail with an invitation, in the language that the inviting person chose."""

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
    """Send `invitation`, and set `is_unsent` to whether that failed."""
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
    """Return the context of the e-mail template, in the active language."""
    return {
        "invitation": invitation,
        "organisation": name_of(invitation.organisation) if invitation.organisation else "",
        "site_name": site_title(),
        "address": link_of(invitation),
        "expires": invitation.expires,
    }


def link_of(invitation):
    """Return the absolute URL for answering the invitation, in the active language."""
    path = reverse("invitation", args=[make_token(invitation)])
    return f"{settings.PUBLIC_URL}{path}"


def name_of(page):
    """Return the title in the active language, or that of `page` if it has no public one."""
    return next(iter(localized([page])), page).title
