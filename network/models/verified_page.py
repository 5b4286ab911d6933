"""Pages whose owner regularly confirms that the content is still correct, and when that is due.

A page counts as confirmed on the day it was first published and on each day its owner confirms
it. It is due VERIFY_EVERY_MONTHS later, and overdue VERIFY_GRACE_WEEKS after that.
"""

import calendar
import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class VerifiedPage(models.Model):
    """A page whose owner is asked to confirm it; place it before the page type in the bases.

    `last_verified` belongs to the page and not to its revisions: publishing a revision that is
    older than the confirmation does not undo the confirmation.
    """

    last_verified = models.DateField(_("last verified"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def with_content_json(self, content):
        """Return the page as stored in a revision, with the current `last_verified`."""
        page = super().with_content_json(content)
        page.last_verified = self.last_verified
        return page

    @property
    def confirmed_on(self):
        """Return the date on which the page was last known to be correct, or None for a draft."""
        return confirmed_on(self)

    @property
    def is_overdue(self):
        """Return whether the public page says that it has not been confirmed for a long time."""
        return is_overdue(self)


def confirmed_on(page):
    """Return the date on which a specific page was last known to be correct, or None."""
    if page.last_verified or not page.first_published_at:
        return page.last_verified
    return timezone.localdate(page.first_published_at)


def is_due(page):
    """Return whether the owner of a published, specific page should confirm it."""
    return is_confirmed_before(page, due_day())


def is_overdue(page):
    """Return whether a published, specific page is due and the time to answer has passed."""
    return is_confirmed_before(page, overdue_day())


def is_confirmed_before(page, day):
    """Return whether a specific page is published and was last confirmed on `day` or earlier."""
    if not (page.live and hasattr(page, "last_verified")):
        return False
    confirmed = confirmed_on(page)
    return confirmed is not None and confirmed <= day


def due_day(weeks_ahead=0):
    """Return the latest confirmation date that is due `weeks_ahead` weeks from now."""
    day = months_before(timezone.localdate(), settings.VERIFY_EVERY_MONTHS)
    return day + datetime.timedelta(weeks=weeks_ahead)


def overdue_day():
    """Return the latest confirmation date that is overdue today."""
    return due_day(-settings.VERIFY_GRACE_WEEKS)


def months_before(day, months):
    """Return the date `months` months before `day`, clamped to the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))
