"""How much of an uploaded file is read, and why not all of it was."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Limits:
    """Bounds for reading one file.

    characters: of its text. pages, page_bytes: of a PDF; a page of text has some thousand bytes, a
    map many millions. memory: bytes of address space. seconds: of elapsed time.
    """

    characters: int = 200_000
    pages: int = 1_000
    page_bytes: int = 2 * 1024**2
    memory: int = 768 * 1024**2
    seconds: float = 20.0


class Problem(StrEnum):
    """Why a file was not read, or not all of it."""

    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NO_TEXT = "no_text"
    TRUNCATED = "truncated"
    ATTACHMENTS = "attachments"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
