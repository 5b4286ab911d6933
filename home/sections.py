"""Lets an app add a section to a page of an app below it, without being imported by it.

An app registers a Wagtail hook, `construct_page_sections`: a function that is given the page and
the request and returns a `Section`, a list of them, or None where it has nothing to say.
"""

from dataclasses import dataclass, field

from wagtail import hooks

HOOK = "construct_page_sections"


@dataclass(frozen=True)
class Section:
    """A part of a page: the template that draws it, what the template is given, and its place.

    A section with a negative order stands before the page's own text. One that `is_aside` is drawn
    in the side column, and only by templates that have one.
    """

    template: str
    context: dict = field(default_factory=dict)
    order: int = 100
    is_aside: bool = False


def sections_of(page, request):
    """Return the sections of all apps for this page, in their order."""
    found = []
    for function in hooks.get_hooks(HOOK):
        sections = function(page, request) or []
        found += [sections] if isinstance(sections, Section) else sections
    return sorted((section for section in found if section), key=lambda section: section.order)
