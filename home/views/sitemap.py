"""Answers machines that ask for the sitemap."""

from django.contrib.sitemaps.views import sitemap as django_sitemap
from django.views.decorators.http import require_safe

from home.caching.cacheable import for_everybody
from home.layout.sitemap import PageSitemap


@require_safe
@for_everybody
def sitemap(request):
    return django_sitemap(request, {"pages": PageSitemap(request)})
