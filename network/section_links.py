"""Lets other apps add links at the end of a guideline's sections, without being imported.

An app registers a Wagtail hook, `construct_section_links`: a function that is given the guideline
and the request and returns {identifier of a section: SectionLinks}.
"""

from collections import defaultdict
from dataclasses import dataclass

from wagtail import hooks

HOOK = "construct_section_links"


@dataclass(frozen=True)
class SectionLink:
    """A link to a related section; `guideline` is its title, or "" for the same guideline."""

    title: str
    address: str
    guideline: str = ""
    language: str = ""


def section_links(page, request):
    """Return {identifier: SectionLinks} of all apps."""
    found = defaultdict(list)
    for function in hooks.get_hooks(HOOK):
        for identifier, links in function(page, request).items():
            found[identifier] += links
    return found
