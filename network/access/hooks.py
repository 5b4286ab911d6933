"""Registers the functions of the guard with Wagtail's hooks, and installs the patches."""

from wagtail import hooks

from . import wagtail_patches
from .bulk_actions import hide_checkboxes
from .document_serving import refuse_unpublished
from .menu import show_allowed
from .page_chooser import show_visible

hooks.register("before_serve_document", refuse_unpublished)
hooks.register("construct_page_chooser_queryset", show_visible)
for menu in ("main", "reports", "settings", "help"):
    hooks.register(f"construct_{menu}_menu", show_allowed)
hooks.register("insert_global_admin_css", hide_checkboxes)
wagtail_patches.install()
