"""The result of parsing a document of any format."""

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
    """Return inline HTML as a link, or unchanged if the address is not http, https or mailto."""
    if not LINKED.match(address):
        return html
    # Brackets and braces would be taken for placeholders.
    return f'<a href="{escape(quote(address, safe=SAFE))}">{html}</a>' if html else ""


@dataclass
class ParsedDocument:
    """The parts of a document, and a Counter of the elements that were not read."""

    parts: list = field(default_factory=list)
    unread: Counter = field(default_factory=Counter)


@dataclass
class Draft:
    """The values of a new page: a title, and blocks as StreamField takes them."""

    title: str
    sections: list
    placeholders: list
    unread: dict = field(default_factory=dict)


# Why a document cannot be read.
WRONG_EXTENSION, TOO_LARGE, DAMAGED, NOT_UTF8, EMPTY = (
    "ending",
    "large",
    "damaged",
    "not-utf8",
    "empty",
)


class UnreadableError(Exception):
    """The document cannot be read; `reason` is one of those above."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason
