"""Opens the page chooser at the common ancestor of the originals that can be chosen.

Wagtail opens it at the common ancestor of all pages of the types. As every tree has such pages,
that would be the root.
"""

from wagtail.admin.views.chooser import BrowseView, page_models_from_string
from wagtail.models import Page

from .counterparts import source_locale_id

wagtail_browse = BrowseView.get


def common_ancestor_of_originals(types):
    """Return the lowest common ancestor of all originals of some page types, or None.

    types: the page types as in the URL of the chooser ("network.guidelinepage,cases.casepage").
    Raises ValueError or LookupError for an unknown page type.
    """
    models = page_models_from_string(types)
    if models == (Page,):
        return None
    originals = Page.objects.filter(locale_id=source_locale_id()).type(*models)
    return originals.first_common_ancestor() if originals.exists() else None


def browse_from_common_ancestor(view, request, parent_page_id=None):
    """Return the response to a request; replaces BrowseView.get."""
    types = request.GET.get("page_type")
    if not parent_page_id and types:
        try:
            ancestor = common_ancestor_of_originals(types)
        except (ValueError, LookupError):
            ancestor = None  # Wagtail responds with 404
        parent_page_id = ancestor and ancestor.pk
    return wagtail_browse(view, request, parent_page_id)


def install():
    """Patch Wagtail."""
    BrowseView.get = browse_from_common_ancestor
