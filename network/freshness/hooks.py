"""Registers the report on verification, and its log action."""

from wagtail import hooks
from wagtail.log_actions import LogFormatter

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _

from network.admin import StaffMenuItem

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


@hooks.register("register_reports_menu_item")
def report():
    return StaffMenuItem(
        _("Is it still right?"),
        reverse("network_freshness:report"),
        name="freshness",
        icon_name="history",
        order=100,
    )
