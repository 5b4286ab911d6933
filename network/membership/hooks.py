"""Puts the organisations and their people into the admin's addresses and menu."""

from wagtail import hooks
from wagtail.admin.menu import MenuItem

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _

from network.access.roles import is_administrator, is_editor

from .menu import show_own


class StaffMenuItem(MenuItem):
    """Something for editors and administrators."""

    def is_shown(self, request):
        return is_editor(request.user)


class AdministratorMenuItem(MenuItem):
    """Something for administrators."""

    def is_shown(self, request):
        return is_administrator(request.user)


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
