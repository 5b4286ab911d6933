"""Removes dead links from rich text, and makes links to pages of the site internal ones.

Text pasted from Word has dead links: a footnote is a link to `#_ftn1`, which the browser turns into
an address in the admin, where the editor is.
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

# Bookmarks that word processors generate, and the ids of parts of Wagtail's form.
GENERATED_ANCHOR = re.compile(r"_|(?:block|field|panel|tab)-|sdfootnote|sdendnote|ftnref|cite_")
ALLOWED_SCHEMES = ("", "http", "https", "mailto", "tel")
LOCAL_HOSTS = {"", "localhost", "127.0.0.1"}


def link_or_text(props):
    """Draft.js entity decorator for links: return a link, or its text if the link is dead."""
    if props.get("id") is not None:
        return link_entity(props)
    url = props.get("url") or ""
    if is_dead_link(url):
        return props["children"]
    page_id = id_of_internal_page(url)
    return link_entity({**props, "id": page_id} if page_id else props)


def id_of_internal_page(url):
    """Return the id of the public page of this site at a web address, or None.

    A link by id leads to the page in the language of the reader, also after the page has moved. An
    address with a query or a fragment is left as it is.
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


def is_dead_link(url):
    """Return whether an address works only in the author's browser or on their computer."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return True
    if parts.scheme not in ALLOWED_SCHEMES or not url.strip():
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


# Wagtail's converter rule for links.
LINK_RULE = {
    "from_database_format": {
        "a[href]": ExternalLinkElementHandler("LINK"),
        'a[linktype="page"]': PageLinkElementHandler("LINK"),
    },
    "to_database_format": {"entity_decorators": {"LINK": link_or_text}},
}
