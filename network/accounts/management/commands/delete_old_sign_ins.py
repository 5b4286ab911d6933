"""Deletes old log entries about sign-ins; other entries are kept."""

from datetime import timedelta

from wagtail.models import ModelLogEntry

from django.core.management import BaseCommand
from django.utils import timezone

from network.accounts.audit import FAILED, LOCKED, SIGNED_IN

YEAR = 365


class Command(BaseCommand):
    """Run it daily or weekly; it is idempotent."""

    help = "Delete entries about sign-ins that are older than a year."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, default=YEAR, help="how old they may be")

    def handle(self, *_args, days, **_options):
        old = ModelLogEntry.objects.filter(
            action__in=(SIGNED_IN, FAILED, LOCKED),
            timestamp__lt=timezone.now() - timedelta(days=days),
        )
        number, _models = old.delete()
        self.stdout.write(f"Deleted {number} entries that were older than {days} days.")
