"""Cuts a list into pages; an odd page number gives the nearest page, never an error."""

from django.core.paginator import Paginator

PER_PAGE = 20
MAX_DIGITS = 9


def page_of(items, number):
    """Return the page of `items` that `number` (any text, or None) asks for or is nearest to."""
    paginator = Paginator(items, PER_PAGE)
    # A number of many thousand digits would cost time to read; none such is a page.
    text = (number or "1").strip()[:MAX_DIGITS]
    wanted = int(text) if text.isascii() and text.isdigit() else 1
    return paginator.page(min(max(wanted, 1), paginator.num_pages))
