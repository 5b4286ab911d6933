"""When a page has to be looked at again: the question whether it is due, for one page or many.

A page counts as right on the day when it was first published, and on each day when its owner
confirmed it. It is due VERIFY_EVERY_MONTHS later, and overdue when its owner has had
VERIFY_PATIENCE_WEEKS to answer. The functions for one page ask the database nothing.
"""

import calendar
import datetime

from wagtail.models import Page, get_page_models

from django.conf import settings
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone


def confirmed_on(page):
    """Return the day (a date) on which a specific page was last known to be right, or None."""
    if page.last_verified or not page.first_published_at:
        return page.last_verified
    return timezone.localdate(page.first_published_at)


def is_due(page):
    """Return whether the owner of a published page should look at it; takes a specific page."""
    return is_confirmed_before(page, due_day())


def is_overdue(page):
    """Return whether a published page is due and the time to answer has gone by."""
    return is_confirmed_before(page, overdue_day())


def is_confirmed_before(page, day):
    if not (page.live and hasattr(page, "last_verified")):
        return False
    confirmed = confirmed_on(page)
    return confirmed is not None and confirmed <= day


def due(pages):
    """Return those of a query set of pages, of one type or of several, that are due."""
    return with_confirmed_on(pages).live().filter(confirmed__lte=due_day())


def overdue(pages):
    """Return those of a query set of pages that are overdue."""
    return with_confirmed_on(pages).live().filter(confirmed__lte=overdue_day())


def with_confirmed_on(pages):
    """Annotate a query set with `confirmed`; of pages of several types, keep the verified ones."""
    models = verified_models()
    if pages.model in models:
        verified = F("last_verified")
    else:
        pages = pages.type(*models)
        verified = first_of(
            [
                Subquery(model.objects.filter(pk=OuterRef("pk")).values("last_verified"))
                for model in models
            ]
        )
    return pages.annotate(confirmed=Coalesce(verified, TruncDate("first_published_at")))


def first_of(values):
    return Coalesce(*values) if len(values) > 1 else values[0]


def verified_models():
    """Return the page types whose owners are asked, also those of the apps above."""
    from network.models.verified_page import VerifiedPage

    return [model for model in get_page_models() if issubclass(model, VerifiedPage)]


def verified_pages():
    """Return a query set of the pages of every type whose owners are asked."""
    return Page.objects.type(*verified_models())


def due_day(ahead=0):
    """Return the last day of confirmation that makes a page due in `ahead` weeks from now."""
    day = months_before(timezone.localdate(), settings.VERIFY_EVERY_MONTHS)
    return day + datetime.timedelta(weeks=ahead)


def overdue_day():
    return due_day(-settings.VERIFY_PATIENCE_WEEKS)


def months_before(day, months):
    """Return the same day so many months earlier, or the last one where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))
