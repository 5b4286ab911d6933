"""Hides the checkboxes for bulk actions from members, who may not use bulk actions."""

from django.templatetags.static import static
from django.utils.html import format_html

from .current_request import current_member


def hide_checkboxes():
    """Hook `insert_global_admin_css`."""
    if not current_member():
        return ""
    return format_html('<link rel="stylesheet" href="{}">', static("site/admin-member.css"))
