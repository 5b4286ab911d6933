"""Reads the text of uploaded files: PDF, DOCX and plain text, so much of it and no longer."""

import logging
import time
from itertools import islice
from zipfile import ZipFile

MAX_BYTES = 50 * 1024 * 1024
MAX_UNPACKED_BYTES = 200 * 1024 * 1024
MAX_CHARACTERS = 200_000
MAX_PAGES = 1_000
# What a page is drawn with; a page of text takes some thousand bytes, a map many millions.
MAX_PAGE_BYTES = 2 * 1024 * 1024
MAX_SECONDS = 10.0

logger = logging.getLogger(__name__)


def text_of_file(document):
    """Return the text of a document's file: all of it, or what can be read of it before an error.

    The file is what somebody uploaded. Whatever a reader makes of it is a line in the log.
    """
    parts = []
    try:
        for part in parts_of(document.file, document.file_extension.lower()):
            parts.append(part)
    except Exception as error:
        logger.warning("The text of document %s cannot be read: %r", document.pk, error)
    return "\n".join(parts)[:MAX_CHARACTERS]


def parts_of(file, extension):
    """Yield the texts of a file of a kind that can be read. Raises what its reader raises."""
    if extension not in READERS:
        return
    if file.size > MAX_BYTES:
        raise ValueError("too large")
    with file.open("rb") as content:
        yield from clipped(READERS[extension](content))


def clipped(parts):
    """Yield texts until there are enough characters or the time is up."""
    end, length = time.monotonic() + MAX_SECONDS, 0
    for part in parts:
        part = part or ""
        yield part
        length += len(part)
        if length > MAX_CHARACTERS or time.monotonic() > end:
            return


def pdf(file):
    from pypdf import PdfReader

    for page in islice(PdfReader(file).pages, MAX_PAGES):
        content = page.get_contents()
        if content is not None and len(content.get_data()) <= MAX_PAGE_BYTES:
            yield page.extract_text()


def docx(file):
    from docx import Document

    with ZipFile(file) as archive:
        if sum(item.file_size for item in archive.infolist()) > MAX_UNPACKED_BYTES:
            raise ValueError("too large when unpacked")
    file.seek(0)
    document = Document(file)
    yield from (paragraph.text for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            yield "\t".join(cell.text for cell in row.cells)


def txt(file):
    yield file.read(MAX_CHARACTERS * 4).decode("utf-8", "replace")


READERS = {"pdf": pdf, "docx": docx, "txt": txt, "csv": txt}
