"""Keeps links that lead nowhere out of running text: what is pasted from Word brings them along.

Word marks a footnote with a link to `#_ftn1`. The browser turns it into an address of the page that
the editor stands on, which is in the admin and closed to readers.
"""

import re
from urllib.parse import urlsplit

from wagtail.admin.rich_text.converters.contentstate import link_entity
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    ExternalLinkElementHandler,
    PageLinkElementHandler,
)
from wagtail.models import Site

from django.conf import settings

# Bookmarks that word processors make by themselves, and the parts of Wagtail's form.
GENERATED_ANCHOR = re.compile(r"_|(?:block|field|panel|tab)-|sdfootnote|sdendnote|ftnref|cite_")
FOLLOWED = ("", "http", "https", "mailto", "tel")
LOCAL_HOSTS = {"", "localhost", "127.0.0.1"}


def link_or_text(props):
    """Draft.js entity decorator for links: return a link, or its text where it leads nowhere."""
    is_external = props.get("id") is None
    if is_external and leads_nowhere(props.get("url") or ""):
        return props["children"]
    return link_entity(props)


def leads_nowhere(url):
    """Return whether an address is of use to the author's browser or computer alone."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return True
    if parts.scheme not in FOLLOWED or not url.strip():
        return True
    if not parts.netloc and not parts.path and parts.scheme not in ("mailto", "tel"):
        return bool(GENERATED_ANCHOR.match(parts.fragment))
    return is_in_admin(parts)


def is_in_admin(parts):
    is_admin_path = f"{parts.path}/".startswith(f"/{settings.ADMIN_PREFIX}")
    return is_admin_path and (parts.hostname or "") in own_hosts()


def own_hosts():
    sites = Site.objects.values_list("hostname", flat=True)
    return LOCAL_HOSTS | {urlsplit(settings.PUBLIC_URL).hostname, *settings.ALLOWED_HOSTS, *sites}


# How links are read from the database and written to it.
LINK_RULE = {
    "from_database_format": {
        "a[href]": ExternalLinkElementHandler("LINK"),
        'a[linktype="page"]': PageLinkElementHandler("LINK"),
    },
    "to_database_format": {"entity_decorators": {"LINK": link_or_text}},
}
