"""Puts the list of what is still right into the admin, and its words into the page's history."""

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _

from network.access.roles import is_editor

from .confirming import ACTION


@hooks.register("register_log_actions")
def log_actions(actions):
    @actions.register_action(ACTION)
    class ConfirmedFormatter(LogFormatter):
        label = _("Confirm")
        message = _("Confirmed as still right")


@hooks.register("register_admin_urls")
def addresses():
    return [path("freshness/", include("network.freshness.urls"))]


class EditorMenuItem(MenuItem):
    """Something for editors."""

    def is_shown(self, request):
        return is_editor(request.user)


@hooks.register("register_reports_menu_item")
def report():
    return EditorMenuItem(
        _("Is it still right?"),
        reverse("network_freshness:report"),
        name="freshness",
        icon_name="history",
        order=100,
    )
