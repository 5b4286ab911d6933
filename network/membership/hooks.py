"""Registers the admin URLs and menu items of organisations and their members."""

from wagtail import hooks

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _

from network.admin import AdministratorMenuItem, StaffMenuItem

from .menu import show_own

hooks.register("construct_main_menu", show_own)


@hooks.register("register_admin_urls")
def addresses():
    return [path("organisations/", include("network.membership.urls"))]


@hooks.register("register_admin_menu_item")
def organisations():
    return StaffMenuItem(
        _("Organisations"),
        reverse("network_members:index"),
        name="organisations",
        icon_name="group",
        order=110,
    )


@hooks.register("register_settings_menu_item")
def staff():
    return AdministratorMenuItem(
        _("Editors and administrators"),
        reverse("network_members:staff"),
        name="staff",
        icon_name="user",
        order=590,
    )
