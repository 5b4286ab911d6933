"""Serves the pictures of pages where no other server does."""

from django.conf import settings
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve

WEEK = 7 * 24 * 3600


@require_safe
def picture(request, path):
    """Answer with a picture made from an upload; uploads as they came and documents stay inside."""
    response = serve(request, path, document_root=settings.MEDIA_ROOT / "images")
    patch_cache_control(response, public=True, max_age=WEEK)
    return response
