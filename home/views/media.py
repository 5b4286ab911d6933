"""Serves the pictures of pages and the portraits of people where no other server does."""

from django.conf import settings
from django.http import Http404
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve

WEEK = 7 * 24 * 3600
# A drawing that is opened by itself runs and fetches nothing, whatever the sanitiser let through.
DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"


@require_safe
def picture(request, path):
    """Answer with a picture made from an upload; uploads as they came and documents stay inside."""
    response = serve(request, path, document_root=settings.MEDIA_ROOT / "images")
    patch_cache_control(response, public=True, max_age=WEEK)
    if path.endswith(".svg"):
        response["Content-Security-Policy"] = DRAWING_POLICY
    return response


@require_safe
def portrait(request, path):
    """Answer somebody who has signed in with the portrait of a person in the admin."""
    if not request.user.is_authenticated:
        raise Http404
    response = serve(request, path, document_root=settings.MEDIA_ROOT / "avatar_images")
    patch_cache_control(response, private=True, max_age=WEEK)
    return response
