"""A mail server that does not respond."""

from django.core.mail.backends.base import BaseEmailBackend


class FailingBackend(BaseEmailBackend):
    """Refuses every connection."""

    def open(self):
        raise ConnectionRefusedError

    def send_messages(self, email_messages):
        raise ConnectionRefusedError
