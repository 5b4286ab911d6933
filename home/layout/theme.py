"""The colours of a site, and the address of the style sheet that holds them."""

from dataclasses import replace
from hashlib import sha256

from django.urls import reverse

from home.caching.content_version import cached_until_change
from home.models import NodeSettings
from home.weave.palette import DEFAULT
from home.weave.stylesheet import weave_css

MOST_SITES = 8
MARK_LENGTH = 12


@cached_until_change(MOST_SITES)
def palette_of(site):
    """Return the palette of a site: its own thread colours where its settings name any."""
    return dyed(DEFAULT, NodeSettings.of_site(site).threads)


@cached_until_change(MOST_SITES)
def style_sheet(site):
    """Return (the CSS of a site's colours, its mark: a hash that other colours change)."""
    css = weave_css(palette_of(site))
    return css, sha256(css.encode()).hexdigest()[:MARK_LENGTH]


def theme_address(site):
    """Return the address of the style sheet; other colours have another address."""
    return reverse("theme", args=[style_sheet(site)[1]])


def dyed(palette, colours):
    """Return `palette` with a node's own thread colours (`#rrggbb`) where there are any."""

    def theme(own):
        threads = tuple(new or old for new, old in zip(colours, own.threads, strict=True))
        return replace(own, threads=threads)

    return replace(palette, light=theme(palette.light), dark=theme(palette.dark))
