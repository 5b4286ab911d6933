"""The Wagtail hook `construct_listing`, by which an app replaces the list of an index page.

Its functions get the index page and the request, and return a `Listing` or None. Without one the
page lists its own items, twenty at a time.
"""

from dataclasses import dataclass, field

from wagtail import hooks

from django.core.paginator import Page

HOOK = "construct_listing"


@dataclass(frozen=True)
class Listing:
    """A page of a list, and the template of its filters.

    template, context: rendered above the list.
    """

    page: Page
    template: str
    context: dict = field(default_factory=dict)


def listing_of(page, request):
    """Return the Listing of the first app that has one for this page, or None."""
    found = (function(page, request) for function in hooks.get_hooks(HOOK))
    return next((listing for listing in found if listing), None)
