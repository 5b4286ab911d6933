"""Whether a field of a page has content."""

from html import unescape

from django.utils.html import strip_tags


def has_content(value):
    """Return whether a value is not empty: text or HTML, a list, a queryset or a relation."""
    if hasattr(value, "exists"):
        return value.exists()
    if isinstance(value, str):
        # An empty rich text field has an empty paragraph.
        return bool(unescape(strip_tags(value)).strip())
    return bool(value)
