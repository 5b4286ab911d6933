"""What machines are told about a page: its own address, its picture to share, and schema.org."""

import hashlib
import json

from django.urls import reverse
from django.utils.functional import cached_property

from home.layout.addresses import absolute
from home.layout.structured_data import structured_data

# A change of how the pictures are drawn changes their addresses.
SHARE_PICTURE_EDITION = "1"
LOCALES = {"sv": "sv_SE", "en": "en_GB"}


class Metadata:
    """The metadata of the page that a frame is around."""

    def __init__(self, frame, page):
        self.frame = frame
        self.page = page
        self.request = frame.request

    def absolute(self, address):
        return absolute(address)

    @cached_property
    def canonical(self):
        """Return the address of this page, with the page number of a list and nothing else."""
        number = self.request.GET.get("page", "")
        extra = f"?page={number}" if number.isascii() and number.isdigit() and number != "1" else ""
        return self.absolute(self.request.path) + extra

    @cached_property
    def alternates(self):
        """Return [(language code, absolute address)]."""
        return [(code, self.absolute(address)) for code, address in self.frame.alternates]

    @cached_property
    def share_picture(self):
        """Return the address of the picture; a page that has never been saved has none."""
        return self.absolute(share_picture_address(self.page)) if self.page.pk else ""

    @cached_property
    def locale(self):
        return LOCALES.get(self.page.content_language, self.page.content_language)

    @cached_property
    def structured_data(self):
        """Return schema.org as JSON that can stand in a script element."""
        text = json.dumps(structured_data(self.page, self), ensure_ascii=False)
        return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def share_picture_address(page):
    """Return the address of the picture of a page; it changes when what is drawn on it does."""
    return reverse("share_picture", args=[page.pk, share_picture_digest(page)])


def share_picture_digest(page):
    """Return a short mark of what the picture shows."""
    changed = page.last_published_at.isoformat() if page.last_published_at else ""
    shown = "\x1f".join((SHARE_PICTURE_EDITION, page.title, changed))
    return hashlib.sha256(shown.encode()).hexdigest()[:12]
