"""What the site adds to every page of the admin."""

from wagtail import hooks

from django.templatetags.static import static
from django.utils.html import format_html


@hooks.register("insert_global_admin_css")
def style_sheet():
    return format_html('<link rel="stylesheet" href="{}">', static("site/admin.css"))
