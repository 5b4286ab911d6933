"""Parses a document of any supported format into a draft; needs no Django settings."""

from network.guidelines.importing.archive import MAX_FILE_BYTES
from network.guidelines.importing.build import Builder
from network.guidelines.importing.docx_reader import read_docx
from network.guidelines.importing.markdown_reader import read_markdown
from network.guidelines.importing.odt_reader import read_odt
from network.guidelines.importing.parts import EMPTY, TOO_LARGE, WRONG_EXTENSION, UnreadableError

READERS = {"docx": read_docx, "odt": read_odt, "md": read_markdown}


def parse_document(data, extension, title):
    """Return the Draft of a document (bytes); `title` is for one that has none.

    Raises UnreadableError.
    """
    if extension not in READERS:
        raise UnreadableError(WRONG_EXTENSION)
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableError(TOO_LARGE)
    parsed = READERS[extension](data)
    draft = Builder().build(parsed.parts, title)
    if not draft.sections:
        raise UnreadableError(EMPTY)
    draft.unread |= parsed.unread
    return draft
