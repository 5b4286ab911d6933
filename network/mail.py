"""Sends e-mails that nothing depends on: one that cannot be sent is logged, and breaks nothing."""

import logging

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

logger = logging.getLogger(__name__)
HEADERS = {"Auto-Submitted": "auto-generated"}


def message_to(address, subject, text):
    """Return a plain message to one address."""
    return EmailMessage(
        " ".join(subject.split()),
        text.strip() + "\n",
        settings.DEFAULT_FROM_EMAIL,
        [address],
        headers=HEADERS,
    )


def send_each(messages):
    """Send EmailMessages one by one over one connection; return how many went."""
    connection = get_connection()
    try:
        connection.open()
    except Exception:
        logger.exception("The mail server does not answer: %s e-mails were not sent", len(messages))
        return 0
    try:
        return sum(was_sent(message, connection) for message in messages)
    finally:
        connection.close()


def was_sent(message, connection):
    message.connection = connection
    try:
        return bool(message.send())
    except Exception:
        logger.exception("An e-mail was not sent: %s", message.subject)
        return False
