"""What a document is read into, whatever its format."""

import re
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import quote

from django.utils.html import escape

LINKED = re.compile(r"(?:https?://|mailto:)\S+\Z", re.IGNORECASE)
SAFE = "!#$%&'()*+,/:;=?@~"
MARK_START, MARK_END = "\ue000", "\ue001"  # private use: around text that was marked in yellow


@dataclass(frozen=True)
class Part:
    """A heading, a paragraph, an item of a list or a note; `html` is inline HTML, escaped.

    `kind` is "heading", "paragraph", "bullet", "number" or "note"; `level` is of headings.
    """

    kind: str
    html: str
    level: int = 0


def link(html, address):
    """Return inline HTML as a link, or as it is where the address leads to no page or mailbox."""
    if not LINKED.match(address):
        return html
    # Brackets and braces would be read as places to fill in.
    return f'<a href="{escape(quote(address, safe=SAFE))}">{html}</a>' if html else ""


@dataclass
class Reading:
    """The parts of a document, and {what could not be read: how often}."""

    parts: list = field(default_factory=list)
    unread: Counter = field(default_factory=Counter)


@dataclass
class Draft:
    """What a page is made of: a title, and blocks as StreamField takes them."""

    title: str
    sections: list
    placeholders: list
    unread: dict = field(default_factory=dict)


# Why a document cannot be read.
ENDING, TOO_LARGE, DAMAGED, NOT_UTF8, EMPTY = "ending", "large", "damaged", "not-utf8", "empty"


class UnreadableError(Exception):
    """The document cannot be read; `reason` is one of those above."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason
