"""Cuts a list into pages; an odd page number gives the nearest page, never an error."""

from django.core.paginator import Paginator

PER_PAGE = 20
MAX_DIGITS = 9


def page_of(items, number, per_page=PER_PAGE):
    """Return the page of `items` that `number` (any text, or None) asks for or is nearest to."""
    paginator = Paginator(items, per_page)
    return paginator.page(min(number_of(number), paginator.num_pages))


def number_of(text):
    """Return the page number that a text asks for, 1 where it asks for none."""
    # A number of many thousand digits would cost time to read; none such is a page.
    text = (text or "1").strip()[:MAX_DIGITS]
    return max(int(text), 1) if text.isascii() and text.isdigit() else 1
