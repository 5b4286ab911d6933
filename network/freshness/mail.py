"""The e-mail that asks an owner whether pages are still correct, in the reader's language."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.layout.site_title import site_title
from network.mail import absolute_url, build_message, language_of
from network.models.verified_page import confirmed_on

from .links import make_token


def verification_message(person, access, new, reminders):
    """Return the e-mail to `person` about the pages of an organisation.

    `new` and `reminders` are VerificationRequests: asked for the first time, and reminders.
    """
    with override(language_of(person)):
        subject = _("Is what you say at %(site)s still right?")
        if not new:
            subject = _("Reminder: is what you say at %(site)s still right?")
        context = {
            "organisation": access.organisation.title,
            "site_name": site_title(),
            "is_reminder": not new,
            "parts": [page_context(question, person) for question in [*reminders, *new]],
        }
        text = render_to_string("network/mail/freshness.txt", context)
        return build_message(person.email, subject % {"site": site_title()}, text)


def page_context(question, person):
    """Return the template context about one page."""
    page = question.page
    return {
        "title": page.title,
        "address": absolute_url(page.url),
        "confirmed": confirmed_on(page.specific),
        "confirm_address": absolute_url(
            reverse("confirm_page", args=[make_token(question, person)])
        ),
        "edit_address": absolute_url(reverse("wagtailadmin_pages:edit", args=[page.pk])),
    }
