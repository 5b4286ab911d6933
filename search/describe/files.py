"""Reads the text of uploaded files: PDF, DOCX and plain text, so much of it and no longer."""

import logging
import time
from zipfile import ZipFile

MAX_BYTES = 50 * 1024 * 1024
MAX_UNPACKED_BYTES = 200 * 1024 * 1024
MAX_CHARACTERS = 200_000
MAX_SECONDS = 10.0

logger = logging.getLogger(__name__)


def text_of_file(document):
    """Return the text of a document's file; empty where it cannot be read."""
    reader = READERS.get(document.file_extension.lower())
    try:
        if not reader or document.file.size > MAX_BYTES:
            return ""
        with document.file.open("rb") as file:
            return "\n".join(clipped(reader(file)))[:MAX_CHARACTERS]
    except Exception as error:
        logger.warning("Document %s cannot be read: %s", document.pk, error.__class__.__name__)
        return ""


def clipped(parts):
    """Yield texts until there are enough characters or the time is up."""
    end, length = time.monotonic() + MAX_SECONDS, 0
    for part in parts:
        part = (part or "").replace("\x00", "")
        yield part
        length += len(part)
        if length > MAX_CHARACTERS or time.monotonic() > end:
            return


def pdf(file):
    from pypdf import PdfReader

    for page in PdfReader(file).pages:
        yield page.extract_text()


def docx(file):
    from docx import Document

    with ZipFile(file) as archive:
        if sum(item.file_size for item in archive.infolist()) > MAX_UNPACKED_BYTES:
            return
    file.seek(0)
    document = Document(file)
    yield from (paragraph.text for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            yield "\t".join(cell.text for cell in row.cells)


def txt(file):
    yield file.read(MAX_CHARACTERS * 4).decode("utf-8", "replace")


READERS = {"pdf": pdf, "docx": docx, "txt": txt, "csv": txt}
