"""Deletes old error reports."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db.models import Q
from django.utils import timezone

from network.models import ErrorReport
from network.models.error_report import CLOSED
from network.models.verified_page import months_before


class Command(BaseCommand):
    """Run it daily or weekly; it is idempotent."""

    help = "Delete reports that are closed and old, and those that nobody closed in twice the time."

    def handle(self, *_args, **_options):
        months = settings.ERROR_REPORT_MONTHS
        today = timezone.localdate()
        old = Q(state__in=CLOSED, created__date__lt=months_before(today, months))
        unhandled = Q(created__date__lt=months_before(today, 2 * months))
        number, _models = ErrorReport.objects.filter(old | unhandled).delete()
        self.stdout.write(f"Deleted {number} reports.")
