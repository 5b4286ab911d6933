"""A mail server that does not answer."""

from django.core.mail.backends.base import BaseEmailBackend


class ClosedBackend(BaseEmailBackend):
    """Fails as a server does that is down."""

    def open(self):
        raise ConnectionRefusedError

    def send_messages(self, email_messages):
        raise ConnectionRefusedError
