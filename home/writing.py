"""What forms of pages share: whether a field says something."""

from html import unescape

from django.utils.html import strip_tags


def has_content(value):
    """Return whether a value says something: text or HTML, a list, a query set or a relation."""
    if hasattr(value, "exists"):
        return value.exists()
    if isinstance(value, str):
        # An editor of running text leaves an empty paragraph behind.
        return bool(unescape(strip_tags(value)).strip())
    return bool(value)
