"""Changes to Wagtail itself, for which it has no hook, setting or class to override.

Each function says which part of Wagtail it replaces and why. FINGERPRINTS holds a hash of the
source of each part: a test fails when a new version changes it, as a reminder to check whether the
patch is still right, and still needed.
"""

import hashlib
import inspect

from wagtail.admin import filters
from wagtail.admin.models import popular_tags_for_model
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.images.views import chooser
from wagtail.models import Page

from django.utils.translation import gettext as _

from .current_request import current_member
from .own import owns_page
from .people_filters import only_colleagues
from .spreadsheets import without_formula
from .tags import popular_tags_for_user

get_draft_title = Page.get_admin_display_title
preprocess_field_value = SpreadsheetExportMixin.preprocess_field_value

# {what is replaced: the first 16 digits of the SHA-256 of its source}
FINGERPRINTS = {
    get_draft_title: "5bb982140d8fc572",
    preprocess_field_value: "9929e55f29ea4dfa",
    popular_tags_for_model: "bf2569d4d2062e8b",
    PageFilterSet: "539caab5f3da2d48",
}


def fingerprint(part):
    """Return the hash of the source of a function or class."""
    return hashlib.sha256(inspect.getsource(part).encode()).hexdigest()[:16]


def title_for_user(page):
    """Return the title of `page` for the user of the current request.

    Choosers, breadcrumbs and columns show the title of the latest draft. A member gets it only for
    own pages, the published title for other live pages, and no title for drafts of others: the
    title of a page that is not live is that of its draft.
    """
    member = current_member()
    if member is None or owns_page(member, page):
        return get_draft_title(page)
    return page.title if page.live else _("A page that is not public")


def safe_field_value(view, field, value, export_format):
    """Return a value for a spreadsheet, where text cannot be taken for a formula."""
    return without_formula(preprocess_field_value(view, field, value, export_format))


def install():
    """Replace the parts of Wagtail. Importing Wagtail's modules again does not undo it."""
    # Every page class inherits it, and the admin also shows instances of Page itself.
    Page.get_admin_display_title = title_for_user
    # The views of all reports and lists inherit it.
    SpreadsheetExportMixin.preprocess_field_value = safe_field_value
    # Both modules call it by their own name for it, without the request.
    filters.popular_tags_for_model = popular_tags_for_user
    chooser.popular_tags_for_model = popular_tags_for_user
    # The filters of the page explorer offer all owners and editors of pages.
    for name in ("owner", "edited_by"):
        declared = PageFilterSet.base_filters[name]
        declared.queryset = only_colleagues(declared.queryset)
