"""Sends the pending e-mails about comments on drafts."""

from django.core.management.base import BaseCommand

from network.adaptations.saved.comment_mail import send_pending


class Command(BaseCommand):
    """Run it once an hour; each comment is mailed once."""

    help = "E-mail organisations about the new comments on their drafts of guidelines."

    def handle(self, *_args, **_options):
        self.stdout.write(f"Sent {send_pending()} e-mails.")
