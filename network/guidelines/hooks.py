"""Adds releasing and importing guidelines to the admin."""

from wagtail import hooks
from wagtail.admin.widgets import Button

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from network.access.roles import is_editor
from network.models import GuidelineIndexPage, GuidelinePage

from .admin.deletion import refuse_bulk_deletion, refuse_deletion
from .admin.import_document import import_document
from .admin.views import PERMISSION, release_version


@hooks.register("register_admin_urls")
def addresses():
    return [
        path("guidelines/<int:pk>/release/", release_version, name="guideline_release"),
        path("guidelines/<int:pk>/import/", import_document, name="guideline_import"),
    ]


@hooks.register("register_editor_permissions")
def permissions():
    return {PERMISSION}


@hooks.register("register_page_header_buttons")
def release_button(page, user, view_name, next_url=None):
    """Add a button to release a version to guideline pages."""
    if isinstance(page.specific_deferred, GuidelinePage) and user.has_perm(PERMISSION):
        yield Button(
            _("Release a version"),
            reverse("guideline_release", args=[page.pk]),
            icon_name="tag",
            priority=35,
        )


@hooks.register("register_page_header_buttons")
def import_button(page, user, view_name, next_url=None):
    """Add a button to import a document to the guideline index page."""
    if isinstance(page.specific_deferred, GuidelineIndexPage) and is_editor(user):
        yield Button(
            _("Import a document"),
            reverse("guideline_import", args=[page.pk]),
            icon_name="upload",
            priority=35,
        )


hooks.register("before_delete_page", refuse_deletion)
hooks.register("before_bulk_action", refuse_bulk_deletion)
