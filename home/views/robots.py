"""robots.txt (RFC 9309)."""

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from home.layout.addresses import absolute

LINES = """User-agent: *
Disallow: /{admin}
Disallow: /documents/

Sitemap: {sitemap}
"""


@require_safe
def robots(request):
    sitemap = absolute(reverse("sitemap"))
    text = LINES.format(admin=settings.ADMIN_PREFIX, sitemap=sitemap)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
