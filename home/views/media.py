"""Serves the renditions of pictures and the portraits of users."""

from django.conf import settings
from django.http import Http404
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve

WEEK_SECONDS = 7 * 24 * 3600
# An SVG that is opened by itself can run and fetch nothing, whatever the sanitiser let through.
SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"


@require_safe
def picture(request, path):
    """Return a rendition. Original uploads and documents are not served from here."""
    response = serve(request, path, document_root=settings.MEDIA_ROOT / "images")
    patch_cache_control(response, public=True, max_age=WEEK_SECONDS)
    if path.endswith(".svg"):
        response["Content-Security-Policy"] = SVG_POLICY
    return response


@require_safe
def portrait(request, path):
    """Return the portrait of a user of the admin to signed-in users."""
    if not request.user.is_authenticated:
        raise Http404
    response = serve(request, path, document_root=settings.MEDIA_ROOT / "avatar_images")
    patch_cache_control(response, private=True, max_age=WEEK_SECONDS)
    return response
