"""An Atom feed of the versions of a guideline."""

import datetime

from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import make_aware
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from home.layout.addresses import absolute
from home.reverse_below import reverse_below
from network.guidelines.find import guideline_page
from network.models import GuidelineVersion

MAX_ENTRIES = 50


@require_safe
@guideline_page
def version_feed(request, page):
    """Return the newest versions, each with what changed and a link to the difference."""
    feed = Atom1Feed(
        title=_("%(guideline)s: versions") % {"guideline": page.title},
        link=absolute(page.get_url(request)),
        description=page.summary,
        language=get_language(),
        feed_url=absolute(request.get_full_path()),
    )
    for version in GuidelineVersion.objects.of(page)[:MAX_ENTRIES]:
        address = reverse_below(page, "guideline_version", request, number=version.number)
        moment = make_aware(datetime.datetime.combine(version.released_on, datetime.time(12)))
        feed.add_item(
            title=_("Version %(number)s: %(kind)s")
            % {"number": version.number, "kind": version.get_change_kind_display()},
            link=absolute(address),
            description=version.note,
            unique_id=f"urn:sha256:{version.content_hash}:{version.number}",
            pubdate=moment,
            updateddate=moment,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml")
