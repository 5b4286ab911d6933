"""Reads the text of uploaded files: a process of its own, started by `search.documents.file_texts`.

    python -m search.documents.readers EXTENSION LIMITS < FILE

It writes a line of JSON for each part of the text, {"text": …}, and at the end one that says why
not all was read, {"problem": …, "detail": …}. Parsers are given what strangers have uploaded: the
limits on memory and time hold from the first byte that they read.
"""

import email
import email.policy
import json
import resource
import sys
import time
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from itertools import islice

from lxml import etree, html

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# The parts of a Word document in which people write, in reading order. Comments are left out.
WORD_PARTS = ["document.main", "footnotes", "endnotes", "header", "footer"]
# Encodings of text files without a mark: of Windows, of the DOS box and of old Macs.
ENCODINGS = ["cp1252", "cp850", "mac_roman"]
NOT_SHOWN = "ancestor::text:tracked-changes or ancestor::office:annotation"


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


class UnreadableError(Exception):
    """A file of which nothing, or no more, can be read. Its argument is a Problem."""


def pdf(file, limits):
    from pypdf import PdfReader

    reader = PdfReader(file)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError(Problem.ENCRYPTED)
    is_empty, is_cut = True, len(reader.pages) > limits.pages
    for page in islice(reader.pages, limits.pages):
        content = page.get_contents()
        if content is None:
            continue
        if len(content.get_data()) > limits.page_bytes:
            is_cut = True
            continue
        text = page.extract_text()
        is_empty = is_empty and not text.strip()
        yield text
    if is_empty or is_cut:
        raise UnreadableError(Problem.TRUNCATED if is_cut else Problem.NO_TEXT)


def docx(file, limits):
    """Read everything in which people write: content controls, text boxes and notes as well."""
    from docx import Document
    from docx.oxml import parse_xml

    parts = {}
    for part in Document(file).part.package.iter_parts():
        for place, name in enumerate(WORD_PARTS):
            if part.content_type.endswith(f"wordprocessingml.{name}+xml"):
                parts.setdefault(place, []).append(part)
    for place in sorted(parts):
        for part in parts[place]:
            root = part.element if hasattr(part, "element") else parse_xml(part.blob)
            yield from word_paragraphs(root)


def word_paragraphs(root):
    """Yield the text of each paragraph below an element, without what was deleted or moved away.

    A text box is stored twice, the second time for old programs, in `mc:Fallback`.
    """
    words = []
    walker = etree.iterwalk(root, events=("start",))
    for _event, element in walker:
        if element.tag in (FALLBACK, f"{WORD}moveFrom"):
            walker.skip_subtree()
        elif element.tag == f"{WORD}p":
            yield "".join(words)
            words = []
        elif element.tag == f"{WORD}t":
            words.append(element.text or "")
        elif element.tag in (f"{WORD}tab", f"{WORD}br", f"{WORD}cr"):
            words.append(" ")
    yield "".join(words)


def pptx(file, limits):
    from pptx import Presentation

    for slide in Presentation(file).slides:
        roots = [slide.element]
        if slide.has_notes_slide:
            roots.append(slide.notes_slide.element)
        for root in roots:
            for paragraph in root.iter(f"{DRAWING}p"):
                yield "".join(text.text or "" for text in paragraph.iter(f"{DRAWING}t"))


def xlsx(file, limits):
    from openpyxl import load_workbook

    for sheet in load_workbook(file, read_only=True, data_only=True):
        yield sheet.title
        for row in sheet.iter_rows(values_only=True):
            yield "\t".join(str(value) for value in row if value is not None)


def open_document(file, limits):
    """Read text documents, spreadsheets and presentations, with their headers and footers."""
    from odfdo import Document

    document = Document(file)
    for part in (document.body, document.get_part("styles.xml")):
        for element in part.xpath(f"//*[self::text:p or self::text:h][not({NOT_SHOWN})]"):
            yield element.text_recursive


def rtf(file, limits):
    from striprtf.striprtf import rtf_to_text

    yield rtf_to_text(file.read().decode("latin-1"), encoding="cp1252", errors="replace")


def eml(file, limits):
    """Read the subject and the text of a message; attachments are left out."""
    message = email.message_from_binary_file(file, policy=email.policy.default)
    yield str(message["subject"] or "")
    body = message.get_body(("plain", "html"))
    if body is not None:
        text = body.get_content()
        yield html.fromstring(text).text_content() if body.get_content_subtype() == "html" else text
    if any(message.iter_attachments()):
        raise UnreadableError(Problem.ATTACHMENTS)


def txt(file, limits):
    yield decoded(file.read(limits.characters * 4))


def decoded(content):
    """Return the text of bytes in UTF-8, UTF-16 with a mark, or one of the old encodings."""
    from charset_normalizer import from_bytes

    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Cut in the middle of a character.
        if error.start > len(content) - 4:
            return content[: error.start].decode("utf-8-sig")
    best = from_bytes(content, cp_isolation=ENCODINGS).best()
    return str(best) if best else content.decode("cp1252", "replace")


READERS = {
    "csv": txt,
    "docx": docx,
    "eml": eml,
    "odp": open_document,
    "ods": open_document,
    "odt": open_document,
    "pdf": pdf,
    "pptx": pptx,
    "rtf": rtf,
    "txt": txt,
    "xlsx": xlsx,
}


def parts_of(content, extension, limits):
    """Yield the parts of the text until there is enough of it; raise whatever the parser raises."""
    end, length = time.monotonic() + limits.seconds, 0
    for part in READERS[extension](BytesIO(content), limits):
        text = (part or "").replace("\x00", "")[: limits.characters - length]
        length += len(text) + 1
        yield text
        if length >= limits.characters:
            raise UnreadableError(Problem.TRUNCATED)
        if time.monotonic() > end:
            raise UnreadableError(Problem.TOO_SLOW)


def read(content, extension, limits, write):
    """Write the parts of a text as lines, and last what was not read."""
    problem, detail = "", ""
    try:
        for text in parts_of(content, extension, limits):
            write({"text": text})
    except UnreadableError as error:
        problem = error.args[0]
    except MemoryError:
        problem = Problem.TOO_LARGE
    except Exception as error:
        is_encrypted = "decrypt" in type(error).__name__.lower()
        problem = Problem.ENCRYPTED if is_encrypted else Problem.DAMAGED
        detail = f"{type(error).__name__}: {error}"[:200]
    write({"problem": problem, "detail": detail})


def main(extension, limits):
    limits = Limits(**json.loads(limits))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def write(line):
        sys.stdout.buffer.write(json.dumps(line).encode() + b"\n")
        sys.stdout.buffer.flush()

    read(sys.stdin.buffer.read(), extension, limits, write)


if __name__ == "__main__":
    main(*sys.argv[1:])
