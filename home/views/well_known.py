"""Addresses that programs look for on every site (RFC 8615)."""

import datetime

from wagtail.models import Site

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.layout.addresses import absolute
from home.models import NodeSettings

DAY = 24 * 3600
# The text is made anew at each request, so it never comes near its end (RFC 9116, 2.5.5).
VALID_FOR = datetime.timedelta(days=180)


@require_safe
@cache_control(public=True, max_age=DAY)
def security(request):
    """Answer with security.txt (RFC 9116): where to report a vulnerability."""
    expires = (timezone.now() + VALID_FOR).replace(microsecond=0)
    lines = [
        f"Contact: {contact(request)}",
        f"Expires: {expires.astimezone(datetime.UTC).isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: sv, en",
        f"Canonical: {absolute('/.well-known/security.txt')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def contact(request):
    """Return the address of the node's settings, else that of the form for reporting errors."""
    email = NodeSettings.of_site(Site.find_for_request(request)).contact_email
    return f"mailto:{email}" if email else absolute(reverse("report_error"))
