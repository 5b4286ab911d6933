"""The adaptation inside a DOCX that was made here, so that the file can be opened here again."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

from lxml import etree

NAMESPACE = "urn:noden:adaptation:1"
PART = re.compile(r"customXml/item\d{1,3}\.xml")
LARGEST_DOCX = 20_000_000
LARGEST_PART = 2_000_000
MOST_PARTS = 5_000
ZIP_START = b"PK\x03\x04"


class NoAdaptationError(Exception):
    """A DOCX holds no adaptation, or is damaged."""


def as_xml(text):
    """Return the text of an adaptation's file as XML (bytes)."""
    return f'<adaptation xmlns="{NAMESPACE}">{escape(text)}</adaptation>'.encode()


def text_in_docx(data):
    """Return the text of the adaptation in a DOCX (bytes); raise NoAdaptationError.

    Reads no part but the small ones it looks for, and at most LARGEST_PART of each.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist()[:MOST_PARTS] if PART.fullmatch(name)]
            for name in names:
                with archive.open(name) as part:
                    found = text_of(part.read(LARGEST_PART + 1))
                if found is not None:
                    return found
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise NoAdaptationError(str(error)) from error
    raise NoAdaptationError("no part holds one")


def text_of(xml):
    """Return the text of an adaptation element, or None for any other XML."""
    if len(xml) > LARGEST_PART:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError:
        return None
    return root.text if root.tag == f"{{{NAMESPACE}}}adaptation" else None
