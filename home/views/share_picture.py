"""The Open Graph picture of a page: its title over a woven band."""

from functools import lru_cache
from pathlib import Path

from wagtail.models import Page

from django.contrib.staticfiles import finders
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.drawings import drawing_file
from home.i18n.locales import language_of
from home.layout.metadata import share_picture_address, share_picture_digest
from home.visibility import readable
from home.weave.share_picture import share_picture as share_picture_png

REGULAR = "site/fonts/atkinson-hyperlegible-next-regular.ttf"
BOLD = "site/fonts/atkinson-hyperlegible-next-bold.ttf"
YEAR_SECONDS = 31_536_000


@require_safe
@cache_control(public=True, max_age=YEAR_SECONDS, immutable=True)
def share_picture(request, page_id, digest):
    """Return the picture of a public page; an old digest redirects to the current picture."""
    page = readable(Page.objects.filter(pk=page_id, depth__gt=1)).specific().first()
    if not page or not hasattr(page, "share_goals"):
        raise Http404
    if digest != share_picture_digest(page):
        return redirect(share_picture_address(page))
    return HttpResponse(share_picture_content(page), content_type="image/png")


def share_picture_content(page):
    """Return the PNG of a page, in the language of the page; it is cached on disk."""
    with override(language_of(page.locale_id)):
        kicker = kicker_of(page)
    return drawing_file(
        draw, page.title, kicker, tuple(page.share_goals), str(page.translation_key)
    )


def draw(title, kicker, goals, key):
    """Draw the picture in the fonts of the site."""
    return share_picture_png(title, kicker, goals, key, font=font(REGULAR), bold=font(BOLD))


def kicker_of(page):
    """Return the line above the title: the title of the parent; "" for the front page."""
    return page.get_parent().title if page.depth > 2 else ""


@lru_cache
def font(name):
    """Return the path of a font among the static files, or None."""
    found = finders.find(name)
    return Path(found) if found else None
