"""What a document is read into, whatever its format."""

from dataclasses import dataclass, field

MARK_START, MARK_END = "\ue000", "\ue001"  # private use: around text that was marked in yellow


@dataclass(frozen=True)
class Part:
    """A heading, a paragraph, an item of a list or a note; `html` is inline HTML, escaped.

    `kind` is "heading", "paragraph", "bullet", "number" or "note"; `level` is of headings.
    """

    kind: str
    html: str
    level: int = 0


@dataclass
class Reading:
    """The parts of a document, and what could not be read, as sentences."""

    parts: list = field(default_factory=list)
    unread: list = field(default_factory=list)


class UnreadableError(Exception):
    """The file is no document of its kind, or is larger than a guideline can be."""
