"""Paginates a list; an invalid page number gives the nearest page, never an error."""

from django.core.paginator import Paginator

PER_PAGE = 20
MAX_DIGITS = 9


def page_of(items, number, per_page=PER_PAGE):
    """Return the page of `items` nearest to `number`, which is any text or None."""
    paginator = Paginator(items, per_page)
    return paginator.page(min(number_of(number), paginator.num_pages))


def number_of(text):
    """Return the page number in a text, or 1 if there is none."""
    # Parsing a number of many thousand digits would be slow.
    text = (text or "1").strip()[:MAX_DIGITS]
    return max(int(text), 1) if text.isascii() and text.isdigit() else 1
