"""The colours of the node as a style sheet: paper, ink and the threads from the settings."""

from csp.decorators import csp_exempt
from wagtail.models import Site

from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from home.layout.theme import style_sheet

YEAR = 31_536_000


@require_safe
@csp_exempt()  # the policy is for pages, and half as long as the style sheet
def stylesheet(request, digest=""):
    """Answer with the present colours; only under their own address may they be kept."""
    css, present = style_sheet(Site.find_for_request(request))
    response = HttpResponse(css, content_type="text/css; charset=utf-8")
    if digest == present:
        patch_cache_control(response, public=True, max_age=YEAR, immutable=True)
    else:
        patch_cache_control(response, public=True, no_cache=True)
    return response
