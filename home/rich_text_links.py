"""Keeps links that lead nowhere out of running text, and makes those to own pages follow them.

What is pasted from Word brings links along that lead nowhere.

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
from wagtail.models import Page, Site

from django.conf import settings
from django.utils.translation import get_language_from_path

from home.i18n.locales import locale_id_of
from home.visibility import readable

# Bookmarks that word processors make by themselves, and the parts of Wagtail's form.
GENERATED_ANCHOR = re.compile(r"_|(?:block|field|panel|tab)-|sdfootnote|sdendnote|ftnref|cite_")
FOLLOWED = ("", "http", "https", "mailto", "tel")
LOCAL_HOSTS = {"", "localhost", "127.0.0.1"}


def link_or_text(props):
    """Draft.js entity decorator for links: return a link, or its text where it leads nowhere."""
    if props.get("id") is not None:
        return link_entity(props)
    url = props.get("url") or ""
    if leads_nowhere(url):
        return props["children"]
    page_id = id_of_own_page(url)
    return link_entity({**props, "id": page_id} if page_id else props)


def id_of_own_page(url):
    """Return the id of the public page of this site at a web address, or None.

    A link by id leads to the page in the language of the reader, and follows it when it moves. An
    address with a query or a fragment says more than that and is left as it is.
    """
    parts = urlsplit(url.strip())
    is_plain = parts.scheme in ("http", "https") and not parts.query and not parts.fragment
    if not is_plain or (parts.hostname or "") not in own_hosts():
        return None
    return page_id_at(parts.path)


def page_id_at(path):
    """Return the id of the public page at a path, or None."""
    language = get_language_from_path(path) or settings.LANGUAGE_CODE
    below = path.partition(f"/{language}/")[2] if get_language_from_path(path) else path.strip("/")
    homes = Page.objects.filter(depth=2, locale_id=locale_id_of(language))
    addresses = [
        f"{home}{below}".rstrip("/") + "/" for home in homes.values_list("url_path", flat=True)
    ]
    pages = readable(Page.objects.filter(url_path__in=addresses))
    return pages.values_list("pk", flat=True).first()


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
