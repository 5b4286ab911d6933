"""Keeps a part of a template in memory until the content changes.

    {% keep "name" argument … %} … {% endkeep %}

As Django's `cache` tag, but nothing of it is ever out of date: see `home.caching.content_version`.
The part may depend on its arguments, the language, the site, the published content and the time
(see `home.caching.expiry`), and on nothing else. Previews show drafts: in them nothing is kept.
"""

from dataclasses import dataclass

from wagtail.models import Site

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from home.caching.content_version import Kept, content_version
from home.caching.expiry import has_passed, keep_until, kept_until

register = template.Library()

# Some 2 kB each.
parts = Kept(most=2_000)


@dataclass(frozen=True)
class Part:
    """A rendered part, and the moment that makes it out of date, or None."""

    html: str
    until: object


class KeepNode(template.Node):
    """The part between the tags, and what it depends on."""

    def __init__(self, nodelist, arguments):
        self.nodelist = nodelist
        self.arguments = arguments

    def render(self, context):
        request = context.get("request")
        if request is None or getattr(request, "is_preview", False):
            return self.nodelist.render(context)
        site = Site.find_for_request(request)
        key = (
            site and site.pk,
            get_language(),
            # Some pages say what lies ahead, and since when something has not been confirmed.
            timezone.localdate(),
            *(argument.resolve(context) for argument in self.arguments),
        )
        return self.kept_part(key, request, context)

    def kept_part(self, key, request, context):
        """Return the part that is kept, or make it; it is kept if the answer may be."""
        version = content_version()
        part = parts.find(key, version)
        if part and not has_passed(part.until):
            keep_until(request, part.until)
            return part.html
        html = self.nodelist.render(context)
        if getattr(request, "is_for_everybody", True):
            parts.put(key, Part(html, kept_until(request)), version)
        return html


@register.tag
def keep(parser, token):
    """Read {% keep "name" argument … %}; the arguments are hashable."""
    _tag, *arguments = token.split_contents()
    if not arguments:
        raise template.TemplateSyntaxError("keep needs the name of the part")
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return KeepNode(nodelist, [parser.compile_filter(argument) for argument in arguments])
