"""Leaves out of a member's menus what the guard does not open."""

from wagtail.admin.menu import SubmenuMenuItem

from django.urls import Resolver404, resolve

from .allowed import ALLOWED
from .roles import is_guarded

# The tree of pages that folds out beside the menu asks the admin's API, which is closed.
TREE = "explorer"


def show_allowed(request, items):
    """Wagtail hook for every menu: keep what leads to a view that members may open."""
    if is_guarded(request.user):
        items[:] = [item for item in items if leads_somewhere(request, item)]


def leads_somewhere(request, item):
    if isinstance(item, SubmenuMenuItem):
        return bool(item.menu.menu_items_for_request(request))
    return item.name != TREE and is_allowed(item.url)


def is_allowed(address):
    """Return whether the guard knows the view at this address, or it is not one of the admin."""
    try:
        return resolve(address.split("?")[0]).view_name in ALLOWED
    except Resolver404:
        return True
