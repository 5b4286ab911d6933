"""Lets an app above take over the lists of the site, without being imported by them.

Such an app registers a Wagtail hook, `construct_listing`: a function that is given the page that
lists and the request, and returns a `Listing`, or None where it has nothing to add. Without one
the page lists what it lists, twenty at a time.
"""

from dataclasses import dataclass, field

from wagtail import hooks

from django.core.paginator import Page

HOOK = "construct_listing"


@dataclass(frozen=True)
class Listing:
    """A page of a list, and the template that lets the reader narrow it down.

    template, context: drawn above the list; the context is the template's own.
    """

    page: Page
    template: str
    context: dict = field(default_factory=dict)


def listing_of(page, request):
    """Return the Listing of the first app that has one for this page, or None."""
    found = (function(page, request) for function in hooks.get_hooks(HOOK))
    return next((listing for listing in found if listing), None)
