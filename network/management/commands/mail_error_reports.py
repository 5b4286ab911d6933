"""Sends the pending e-mails about error reports."""

from django.core.management.base import BaseCommand

from network.error_reports.mail import send_pending


class Command(BaseCommand):
    """Run it once an hour; each report is mailed once."""

    help = "Send one e-mail to each person about the error reports that have not been mailed."

    def handle(self, *_args, **_options):
        self.stdout.write(f"Sent {send_pending()} e-mails.")
