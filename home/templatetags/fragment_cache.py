"""Caches a fragment of a template in memory until the content changes.

    {% cache_fragment "name" argument … %} … {% endcache_fragment %}

Unlike with Django's `cache` tag no fragment is out of date: see `home.caching.content_version`. It
may depend on its arguments, the language, the site, the published content and the time (see
`home.caching.expiry`), and on nothing else. Previews show drafts, so nothing of them is cached.
"""

from dataclasses import dataclass

from wagtail.models import Site

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from home.caching.content_version import ContentCache, content_version
from home.caching.expiry import expire_at, expires_at, has_passed

register = template.Library()

# Some 2 kB each.
fragments = ContentCache(max_entries=2_000)


@dataclass(frozen=True)
class Fragment:
    """A rendered fragment, and when it expires as an aware datetime, or None."""

    html: str
    expires_at: object


class CacheFragmentNode(template.Node):
    """The nodes between the tags, and the arguments that the fragment depends on."""

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
            # Some pages list coming events, or say how long ago something was confirmed.
            timezone.localdate(),
            *(argument.resolve(context) for argument in self.arguments),
        )
        return self.render_cached(key, request, context)

    def render_cached(self, key, request, context):
        """Return the cached fragment, or render it; store it if the response may be cached."""
        version = content_version()
        fragment = fragments.get(key, version)
        if fragment and not has_passed(fragment.expires_at):
            expire_at(request, fragment.expires_at)
            return fragment.html
        html = self.nodelist.render(context)
        if getattr(request, "is_publicly_cacheable", True):
            fragments.set(key, Fragment(html, expires_at(request)), version)
        return html


@register.tag
def cache_fragment(parser, token):
    """Parse {% cache_fragment "name" argument … %}; the arguments are hashable."""
    _tag, *arguments = token.split_contents()
    if not arguments:
        raise template.TemplateSyntaxError("cache_fragment needs the name of the fragment")
    nodelist = parser.parse(("endcache_fragment",))
    parser.delete_first_token()
    return CacheFragmentNode(nodelist, [parser.compile_filter(argument) for argument in arguments])
