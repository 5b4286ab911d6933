"""Adds the help to the admin's menu, in place of Wagtail's links to its own site."""

from wagtail import hooks
from wagtail.admin.menu import DismissibleMenuItem, MenuItem

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _

from network.admin import StaffMenuItem


@hooks.register("register_admin_urls")
def addresses():
    return [path("help/", include("network.help.urls"))]


@hooks.register("register_help_menu_item")
def for_members():
    return MenuItem(
        _("To write and publish"),
        reverse("network_help:members"),
        name="help-members",
        icon_name="edit",
        order=100,
    )


@hooks.register("register_help_menu_item")
def for_editors():
    return StaffMenuItem(
        _("For editors"),
        reverse("network_help:editors"),
        name="help-editors",
        icon_name="user",
        order=200,
    )


@hooks.register("construct_help_menu")
def remove_wagtail_items(request, items):
    """Remove Wagtail's links to its own guide and release notes."""
    items[:] = [item for item in items if not isinstance(item, DismissibleMenuItem)]
