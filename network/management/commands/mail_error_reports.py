"""Sends the e-mails about error reports that came in while many were coming."""

from django.core.management.base import BaseCommand

from network.error_reports.mail import send_pending


class Command(BaseCommand):
    """Run it once an hour; what has been mailed is not mailed again."""

    help = "Send one e-mail to each person about the error reports that nobody has been told of."

    def handle(self, *_args, **_options):
        self.stdout.write(f"Sent {send_pending()} e-mails.")
