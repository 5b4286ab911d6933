"""The colours of a site, and the address of their style sheet."""

from dataclasses import replace
from hashlib import sha256

from django.urls import reverse

from home.caching.content_version import cached_until_change
from home.models import NodeSettings
from home.weave.palette import DEFAULT
from home.weave.stylesheet import weave_css

MAX_SITES = 8
DIGEST_LENGTH = 12


@cached_until_change(MAX_SITES)
def palette_of(site):
    """Return the palette of a site: the default one with the thread colours of its settings."""
    return with_threads(DEFAULT, NodeSettings.of_site(site).threads)


@cached_until_change(MAX_SITES)
def style_sheet(site):
    """Return (CSS, digest) of the colours of a site."""
    css = weave_css(palette_of(site))
    return css, sha256(css.encode()).hexdigest()[:DIGEST_LENGTH]


def theme_address(site):
    """Return the address of the style sheet; it contains the digest of the colours."""
    return reverse("theme", args=[style_sheet(site)[1]])


def with_threads(palette, colours):
    """Return `palette` with other thread colours: a list of `#rrggbb`, or "" for the default."""

    def theme(default):
        threads = tuple(new or old for new, old in zip(colours, default.threads, strict=True))
        return replace(default, threads=threads)

    return replace(palette, light=theme(palette.light), dark=theme(palette.dark))
