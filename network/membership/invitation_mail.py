"""The e-mail with an invitation, in the language that the inviting person chose."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.i18n.translations import localized
from home.layout.site_title import site_title
from network.mail import build_message, send_each

from .links import make_token


def send_invitation(invitation):
    """Send `invitation`, and set `is_unsent` to whether that failed."""
    with override(invitation.language):
        text = render_to_string("network/mail/invitation.txt", mail_context(invitation))
        message = build_message(invitation.email, mail_subject(invitation), text)
    invitation.is_unsent = not send_each([message])
    invitation.save(update_fields=["is_unsent"])


def mail_subject(invitation):
    if invitation.organisation:
        names = {"organisation": localized_title(invitation.organisation), "site": site_title()}
        return _("You are invited to %(site)s for %(organisation)s") % names
    return _("You are invited to work with %(site)s") % {"site": site_title()}


def mail_context(invitation):
    """Return the context of the e-mail template, in the active language."""
    return {
        "invitation": invitation,
        "organisation": localized_title(invitation.organisation) if invitation.organisation else "",
        "site_name": site_title(),
        "address": invitation_url(invitation),
        "expires": invitation.expires,
    }


def invitation_url(invitation):
    """Return the absolute URL for answering the invitation, in the active language."""
    path = reverse("invitation", args=[make_token(invitation)])
    return f"{settings.PUBLIC_URL}{path}"


def localized_title(page):
    """Return the title in the active language, or that of `page` if it has no public one."""
    return next(iter(localized([page])), page).title
