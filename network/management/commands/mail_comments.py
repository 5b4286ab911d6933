"""Sends the e-mails about comments on drafts that wait because one was sent the same day."""

from django.core.management.base import BaseCommand

from network.adaptations.saved.comment_mail import send_pending


class Command(BaseCommand):
    """Run it once an hour; nobody is told of the same comment twice."""

    help = "Tell organisations by e-mail about the new comments on their drafts of guidelines."

    def handle(self, *_args, **_options):
        self.stdout.write(f"Sent {send_pending()} e-mails.")
