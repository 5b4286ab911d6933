"""Registers the sections of pages about adoptions, the admin views and their menu items."""

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _

from home.sections import HOOK as SECTIONS
from network.access.allowed import allow
from network.access.checks import anyone
from network.access.roles import is_guarded
from network.membership.menu import own_accesses

from . import release_mail  # noqa: F401 – connects the receiver
from .admin.viewset import AdoptionViewSet
from .page_sections import page_sections

hooks.register(SECTIONS, page_sections)
register_snippet(AdoptionViewSet)
# The views return 404 for an organisation that is not the member's own.
allow({"network_adoptions:own": anyone, "network_adoptions:change": anyone})


@hooks.register("register_admin_urls")
def addresses():
    return [path("adoptions/", include("network.adoptions.admin.urls"))]


@hooks.register("construct_main_menu")
def own_items(request, items):
    """Add a menu item for the adoptions of each of the member's organisations."""
    if not is_guarded(request.user):
        return
    for access in own_accesses(request):
        items.append(
            MenuItem(
                _("Guidelines we use"),
                reverse("network_adoptions:own", args=[access.pk]),
                name=f"adoptions-{access.pk}",
                icon_name="doc-full",
                order=90,
            )
        )
