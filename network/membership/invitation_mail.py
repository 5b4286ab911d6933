"""The e-mail that carries an invitation, in the language of the one who is invited."""

from wagtail.models import Locale

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.models import HomePage
from home.translations import localized

from .links import make_token


def send_invitation(invitation):
    """Send the link of `invitation`."""
    with override(invitation.language):
        send_mail(
            subject_of(invitation),
            render_to_string("network/mail/invitation.txt", context_of(invitation)),
            settings.DEFAULT_FROM_EMAIL,
            [invitation.email],
        )


def subject_of(invitation):
    if invitation.organisation:
        names = {"organisation": name_of(invitation.organisation), "site": site_name()}
        return _("You are invited to %(site)s for %(organisation)s") % names
    return _("You are invited to work with %(site)s") % {"site": site_name()}


def context_of(invitation):
    """Return what the text of the e-mail is given; call it under the language of the reader."""
    return {
        "invitation": invitation,
        "organisation": name_of(invitation.organisation) if invitation.organisation else "",
        "site_name": site_name(),
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


def site_name():
    """Return the title of the front page in the active language: what the header has."""
    home = HomePage.objects.filter(depth=2, locale=Locale.get_default()).live().first()
    return name_of(home) if home else settings.WAGTAIL_SITE_NAME
