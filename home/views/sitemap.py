"""The sitemap for search engines."""

from django.contrib.sitemaps.views import sitemap as django_sitemap
from django.views.decorators.http import require_safe

from home.caching.cacheable import publicly_cacheable
from home.layout.sitemap import PageSitemap


@require_safe
@publicly_cacheable
def sitemap(request):
    return django_sitemap(request, {"pages": PageSitemap(request)})
