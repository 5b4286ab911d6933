"""Reads a document of any of the formats into a draft; needs no Django settings."""

from network.guidelines.importing.archive import LARGEST_FILE
from network.guidelines.importing.build import Builder
from network.guidelines.importing.docx_reader import read_docx
from network.guidelines.importing.markdown_reader import read_markdown
from network.guidelines.importing.odt_reader import read_odt
from network.guidelines.importing.parts import EMPTY, ENDING, TOO_LARGE, UnreadableError

READERS = {"docx": read_docx, "odt": read_odt, "md": read_markdown}


def draft_of(data, ending, title):
    """Return the Draft of a document (bytes); `title` is for one that has none.

    Raises UnreadableError.
    """
    if ending not in READERS:
        raise UnreadableError(ENDING)
    if len(data) > LARGEST_FILE:
        raise UnreadableError(TOO_LARGE)
    reading = READERS[ending](data)
    draft = Builder().build(reading.parts, title)
    if not draft.sections:
        raise UnreadableError(EMPTY)
    draft.unread |= reading.unread
    return draft
