"""Registers the parts of the guard that Wagtail asks through its hooks."""

from wagtail import hooks

from . import people_filters, tags, titles
from .bulk_actions import hide_boxes
from .document_serving import refuse_unpublished
from .menu import show_allowed
from .page_chooser import show_visible

hooks.register("before_serve_document", refuse_unpublished)
hooks.register("construct_page_chooser_queryset", show_visible)
for menu in ("main", "reports", "settings", "help"):
    hooks.register(f"construct_{menu}_menu", show_allowed)
hooks.register("insert_global_admin_css", hide_boxes)
titles.install()
tags.install()
people_filters.install()
