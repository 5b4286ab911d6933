"""Well-known URIs (RFC 8615)."""

import datetime

from wagtail.models import Site

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.layout.addresses import absolute
from home.models import NodeSettings

DAY_SECONDS = 24 * 3600
# The file is made at each request, so it does not expire (RFC 9116, 2.5.5).
VALID_FOR = datetime.timedelta(days=180)


@require_safe
@cache_control(public=True, max_age=DAY_SECONDS)
def security(request):
    """Return security.txt (RFC 9116), which says where to report a vulnerability."""
    expires = (timezone.now() + VALID_FOR).replace(microsecond=0)
    lines = [
        f"Contact: {contact(request)}",
        f"Expires: {expires.astimezone(datetime.UTC).isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: sv, en",
        f"Canonical: {absolute('/.well-known/security.txt')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def contact(request):
    """Return the e-mail address in the settings, or else the address of the error report form."""
    email = NodeSettings.of_site(Site.find_for_request(request)).contact_email
    return f"mailto:{email}" if email else absolute(reverse("report_error"))
