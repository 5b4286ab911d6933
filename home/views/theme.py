"""The colours of the node as a style sheet: paper, ink and the threads from the settings."""

from dataclasses import replace

from wagtail.models import Site

from django.http import HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.models import NodeSettings
from home.weave.palette import DEFAULT
from home.weave.stylesheet import weave_css


@require_safe
@cache_control(public=True, max_age=3600)
def stylesheet(request):
    palette = dyed(DEFAULT, NodeSettings.of_site(Site.find_for_request(request)).threads)
    return HttpResponse(weave_css(palette), content_type="text/css; charset=utf-8")


def dyed(palette, colours):
    """Return `palette` with the node's own threads (`#rrggbb`) where `colours` has one."""

    def theme(own):
        threads = tuple(new or old for new, old in zip(colours, own.threads, strict=True))
        return replace(own, threads=threads)

    return replace(palette, light=theme(palette.light), dark=theme(palette.dark))
