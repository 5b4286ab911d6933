"""Removes from the menus of members what the guard does not let them open."""

from wagtail.admin.menu import SubmenuMenuItem

from django.urls import Resolver404, resolve

from .allowed import ALLOWED
from .roles import is_guarded

# The page tree in the sidebar uses the admin API, which is closed to members.
PAGE_TREE = "explorer"


def show_allowed(request, items):
    """Hooks `construct_…_menu`: keep the items whose views members may open."""
    if is_guarded(request.user):
        items[:] = [item for item in items if has_allowed_view(request, item)]


def has_allowed_view(request, item):
    if isinstance(item, SubmenuMenuItem):
        return bool(item.menu.menu_items_for_request(request))
    return item.name != PAGE_TREE and is_allowed(item.url)


def is_allowed(url):
    """Return whether members may open the view at `url`, or it is outside the admin."""
    try:
        return resolve(url.split("?")[0]).view_name in ALLOWED
    except Resolver404:
        return True
