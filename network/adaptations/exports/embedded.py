"""The adaptation embedded in an exported DOCX, so that the file can be opened here again."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

from lxml import etree

NAMESPACE = "urn:noden:adaptation:1"
PART = re.compile(r"customXml/item\d{1,3}\.xml")
MAX_DOCX_BYTES = 20_000_000
MAX_PART_BYTES = 2_000_000
MAX_PARTS = 5_000
ZIP_START = b"PK\x03\x04"


class NoAdaptationError(Exception):
    """A DOCX holds no adaptation, or is damaged."""


def as_xml(text):
    """Return an adaptation in the file format, wrapped in XML (bytes)."""
    return f'<adaptation xmlns="{NAMESPACE}">{escape(text)}</adaptation>'.encode()


def text_in_docx(data):
    """Return the text of the adaptation in a DOCX (bytes); raise NoAdaptationError.

    Reads only custom XML parts, and at most MAX_PART_BYTES of each.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist()[:MAX_PARTS] if PART.fullmatch(name)]
            for name in names:
                with archive.open(name) as part:
                    found = adaptation_text(part.read(MAX_PART_BYTES + 1))
                if found is not None:
                    return found
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise NoAdaptationError(str(error)) from error
    raise NoAdaptationError("no part holds one")


def adaptation_text(xml):
    """Return the text of an adaptation element, or None for any other XML."""
    if len(xml) > MAX_PART_BYTES:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError:
        return None
    return root.text if root.tag == f"{{{NAMESPACE}}}adaptation" else None
