"""Reads XML from DOCX and ODT, which are zip files, with limits on the decompressed size."""

import io
import zipfile

from lxml import etree

from network.guidelines.importing.parts import DAMAGED, TOO_LARGE, UnreadableError

MAX_FILE_BYTES = 20_000_000
MAX_PART_BYTES = 30_000_000


def read_xml(data, name, required=True):
    """Return the root element of a part of a zip file; None if it is not there and not required.

    `data` is the whole file as bytes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as part:
            xml = part.read(MAX_PART_BYTES + 1)
    except KeyError as error:
        if required:
            raise UnreadableError(DAMAGED) from error
        return None
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise UnreadableError(DAMAGED) from error
    if len(xml) > MAX_PART_BYTES:
        raise UnreadableError(TOO_LARGE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(DAMAGED) from error
