"""Adds an organisation's saved adaptations to the admin and its menu."""

from wagtail import hooks
from wagtail.admin.menu import MenuItem

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _

from network.access.allowed import allow
from network.access.checks import anyone
from network.access.roles import is_guarded
from network.membership.menu import own_accesses

# The views return 404 for an organisation that is not the member's own.
allow({"network_adaptations:index": anyone, "network_adaptations:detail": anyone})


@hooks.register("register_admin_urls")
def addresses():
    return [path("adaptations/", include("network.adaptations.admin.urls"))]


@hooks.register("construct_main_menu")
def own_items(request, items):
    """Add a menu item for the adaptations of each of the member's organisations."""
    if not is_guarded(request.user):
        return
    for access in own_accesses(request):
        items.append(
            MenuItem(
                _("Our adaptations"),
                reverse("network_adaptations:index", args=[access.pk]),
                name=f"adaptations-{access.pk}",
                icon_name="doc-full-inverse",
                order=89,
            )
        )
