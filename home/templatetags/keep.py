"""Keeps a part of a template in memory until the content changes.

    {% keep "name" argument … %} … {% endkeep %}

As Django's `cache` tag, but nothing of it is ever out of date: see `home.caching.content_version`.
The part may depend on its arguments, the language, the site and the published content, and on
nothing else. Previews show drafts: in them nothing is kept.
"""

from wagtail.models import Site

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from home.caching.content_version import Kept

register = template.Library()

# Some 2 kB each.
parts = Kept(most=2_000)


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
        return parts.get(key, lambda: self.nodelist.render(context))


@register.tag
def keep(parser, token):
    """Read {% keep "name" argument … %}; the arguments are hashable."""
    _tag, *arguments = token.split_contents()
    if not arguments:
        raise template.TemplateSyntaxError("keep needs the name of the part")
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return KeepNode(nodelist, [parser.compile_filter(argument) for argument in arguments])
