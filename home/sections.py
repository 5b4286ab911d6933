"""The Wagtail hook `construct_page_sections`, by which an app adds sections to pages of others.

Its functions get the page and the request, and return a `Section`, a list of them, or None.
"""

from dataclasses import dataclass, field

from wagtail import hooks

HOOK = "construct_page_sections"


@dataclass(frozen=True)
class Section:
    """A part of a page: its template, the context of the template, and its position.

    A section with a negative order comes before the page's own text. One that `is_aside` is placed
    in the side column, and left out by templates without one.
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
