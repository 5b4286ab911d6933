"""Sends notification e-mails; failures are logged and do not raise."""

import logging
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from home.layout.site_title import site_title

logger = logging.getLogger(__name__)
HEADERS = {"Auto-Submitted": "auto-generated"}


def language_of(person):
    """Return the language that a user has chosen for the admin and for e-mails."""
    profile = getattr(person, "wagtail_userprofile", None)
    return (profile and profile.preferred_language) or settings.LANGUAGE_CODE


def absolute_url(address):
    """Return an absolute URL below PUBLIC_URL; absolute URLs are returned unchanged."""
    return urljoin(f"{settings.PUBLIC_URL}/", address)


def build_message(address, subject, text):
    """Return a plain text EmailMessage to one address, with the site as signature."""
    return EmailMessage(
        " ".join(subject.split()),
        f"{text.strip()}\n\n-- \n{site_title()}\n{settings.PUBLIC_URL}\n",
        settings.DEFAULT_FROM_EMAIL,
        [address],
        headers=HEADERS,
    )


def send_each(messages):
    """Send EmailMessages over one connection; return how many were sent."""
    connection = get_connection()
    try:
        connection.open()
    except Exception:
        logger.exception(
            "The mail server does not respond: %s e-mails were not sent", len(messages)
        )
        return 0
    try:
        return sum(send_one(message, connection) for message in messages)
    finally:
        connection.close()


def send_one(message, connection):
    message.connection = connection
    try:
        return bool(message.send())
    except Exception:
        logger.exception("An e-mail was not sent: %s", message.subject)
        return False
