"""Menu items for the organisations of a member."""

from wagtail.admin.menu import MenuItem

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from network.access.roles import is_guarded

from .people import accesses_of


def show_own(request, items):
    """Hook `construct_main_menu`: add the member's organisations, with links to their members."""
    if is_guarded(request.user):
        items.extend(items_for(own_accesses(request)))


def own_accesses(request):
    """Return the accesses of the member's organisations by name, with `administers`; read once."""
    if not hasattr(request, "_own_accesses"):
        user = request.user
        administers = Exists(user.groups.filter(pk=OuterRef("administrators_id")))
        accesses = accesses_of(user).annotate(administers=administers)
        request._own_accesses = list(accesses.order_by("organisation__title"))
    return request._own_accesses


def items_for(accesses):
    for order, access in enumerate(accesses):
        yield organisation_item(access, order)
        if access.administers:
            yield members_item(access, order)


def organisation_item(access, order):
    return MenuItem(
        access.organisation.title,
        reverse("wagtailadmin_explore", args=[access.organisation_id]),
        name=f"organisation-{access.pk}",
        icon_name="folder-open-inverse",
        order=10 + order,
    )


def members_item(access, order):
    return MenuItem(
        _("Members"),
        reverse("network_members:members", args=[access.pk]),
        name=f"members-{access.pk}",
        icon_name="group",
        order=10 + order,
    )
