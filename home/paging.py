"""Cuts a list into pages; an odd page number gives the nearest page, never an error."""

from django.core.paginator import Paginator
from django.db.models import Count, QuerySet, Window

PER_PAGE = 20
MAX_DIGITS = 9


def page_of(items, number):
    """Return the page of `items` that `number` (any text, or None) asks for or is nearest to.

    A query set is asked once: each row brings the number of all rows with it.
    """
    wanted = number_of(number)
    if isinstance(items, QuerySet):
        start = (wanted - 1) * PER_PAGE
        rows = list(items.annotate(rows_in_all=Window(Count("pk")))[start : start + PER_PAGE])
        if rows:
            return page_of_rows(items, rows, wanted)
    paginator = Paginator(items, PER_PAGE)
    return paginator.page(min(wanted, paginator.num_pages))


def page_of_rows(items, rows, number):
    """Return the page that holds `rows`, already fetched."""
    paginator = Paginator(items, PER_PAGE)
    paginator.count = rows[0].rows_in_all
    page = paginator.page(number)
    page.object_list = rows
    return page


def number_of(text):
    """Return the page number that a text asks for, 1 where it asks for none."""
    # A number of many thousand digits would cost time to read; none such is a page.
    text = (text or "1").strip()[:MAX_DIGITS]
    return max(int(text), 1) if text.isascii() and text.isdigit() else 1
