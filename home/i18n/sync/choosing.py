"""Opens the page chooser at the list that holds the pages which can be chosen.

Wagtail begins at the lowest page above all of them. Each type of page is in the tree of every
language, so that would be the root.
"""

from wagtail.admin.views.chooser import BrowseView, page_models_from_string
from wagtail.models import Page

from .counterparts import source_locale_id

browse = BrowseView.get


def first_page(types):
    """Return the lowest page above all originals of the page types that `types` names, or None.

    types: names as in the address of the chooser ("network.guidelinepage,cases.casepage").
    Raises ValueError or LookupError for names of no page type.
    """
    models = page_models_from_string(types)
    if models == (Page,):
        return None
    originals = Page.objects.filter(locale_id=source_locale_id()).type(*models)
    return originals.first_common_ancestor() if originals.exists() else None


def browse_from_list(view, request, parent_page_id=None):
    """Answer a request; stands in the place of BrowseView.get."""
    types = request.GET.get("page_type")
    if not parent_page_id and types:
        try:
            first = first_page(types)
        except (ValueError, LookupError):
            first = None  # Wagtail answers that with 404
        parent_page_id = first and first.pk
    return browse(view, request, parent_page_id)


def install():
    """Put the function of this module in the place of Wagtail's."""
    BrowseView.get = browse_from_list
