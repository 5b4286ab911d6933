"""Leaves out the boxes for choosing many at once: what they are for is closed to members."""

from django.templatetags.static import static
from django.utils.html import format_html

from .reader import guarded_reader


def hide_boxes():
    """Wagtail hook for style sheets of every page of the admin."""
    if not guarded_reader():
        return ""
    return format_html('<link rel="stylesheet" href="{}">', static("site/admin-member.css"))
