"""The metadata of a page: canonical address, Open Graph picture and schema.org."""

import hashlib
import json

from django.urls import reverse
from django.utils.functional import cached_property

from home.layout.addresses import absolute
from home.layout.structured_data import structured_data

# Change this when the drawing of the pictures changes: it is a part of their addresses.
SHARE_PICTURE_VERSION = "1"
LOCALES = {"sv": "sv_SE", "en": "en_GB"}


class Metadata:
    """The metadata of a page; `frame` is the Frame of its request."""

    def __init__(self, frame, page):
        self.frame = frame
        self.page = page
        self.request = frame.request

    def absolute(self, address):
        return absolute(address)

    @cached_property
    def canonical(self):
        """Return the canonical address: that of the page, with the `page` of a list."""
        number = self.request.GET.get("page", "")
        extra = f"?page={number}" if number.isascii() and number.isdigit() and number != "1" else ""
        return self.absolute(self.request.path) + extra

    @cached_property
    def alternates(self):
        """Return [(language code, absolute address)]."""
        return [(code, self.absolute(address)) for code, address in self.frame.alternates]

    @cached_property
    def share_picture(self):
        """Return the address of the Open Graph picture, or "" if the page is not saved yet."""
        return self.absolute(share_picture_address(self.page)) if self.page.pk else ""

    @cached_property
    def locale(self):
        return LOCALES.get(self.page.content_language, self.page.content_language)

    @cached_property
    def structured_data(self):
        """Return schema.org as JSON that is safe in a script element."""
        text = json.dumps(structured_data(self.page, self), ensure_ascii=False)
        return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def share_picture_address(page):
    """Return the address of the Open Graph picture; it changes with the content of the picture."""
    return reverse("share_picture", args=[page.pk, share_picture_digest(page)])


def share_picture_digest(page):
    """Return a short hash of what the picture shows."""
    changed = page.last_published_at.isoformat() if page.last_published_at else ""
    shown = "\x1f".join((SHARE_PICTURE_VERSION, page.title, changed))
    return hashlib.sha256(shown.encode()).hexdigest()[:12]
