"""Icons of the site for browsers and home screens, and the web app manifest."""

from wagtail.models import Site

from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.drawings import drawing_file
from home.layout.site_title import site_title
from home.layout.theme import palette_of
from home.weave.site_icon import site_icon_ico, site_icon_png

DAY_SECONDS = 24 * 3600
TOUCH_ICON_SIZE = 180
MANIFEST_ICON_SIZES = (192, 512)


def theme_of(request):
    return palette_of(Site.find_for_request(request)).light


@require_safe
@cache_control(public=True, max_age=DAY_SECONDS)
def favicon(request):
    return HttpResponse(drawing_file(site_icon_ico, theme_of(request)), content_type="image/x-icon")


@require_safe
@cache_control(public=True, max_age=DAY_SECONDS)
def icon(request, size=TOUCH_ICON_SIZE):
    content = drawing_file(site_icon_png, size, theme_of(request))
    return HttpResponse(content, content_type="image/png")


@require_safe
@cache_control(public=True, max_age=DAY_SECONDS)
def manifest(request):
    """Return the web app manifest, with the name and the icons of the site on a home screen."""
    theme = theme_of(request)
    content = {
        "name": site_title(),
        "short_name": site_title(),
        "lang": get_language(),
        "start_url": "/",
        "display": "browser",
        "background_color": theme.paper,
        "theme_color": theme.paper,
        "icons": [
            {
                "src": reverse(f"site_icon_{size}"),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": "any maskable",
            }
            for size in MANIFEST_ICON_SIZES
        ],
    }
    return JsonResponse(content, content_type="application/manifest+json")
