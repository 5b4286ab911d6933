"""The style sheet with the colours of the site: paper, ink and the threads of its settings."""

from csp.decorators import csp_exempt
from wagtail.models import Site

from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from home.layout.theme import style_sheet

YEAR_SECONDS = 31_536_000


@require_safe
@csp_exempt()  # the header would be half as long as the style sheet
def stylesheet(request, digest=""):
    """Return the current style sheet; it may be cached only under its own digest."""
    css, current = style_sheet(Site.find_for_request(request))
    response = HttpResponse(css, content_type="text/css; charset=utf-8")
    if digest == current:
        patch_cache_control(response, public=True, max_age=YEAR_SECONDS, immutable=True)
    else:
        patch_cache_control(response, public=True, no_cache=True)
    return response
