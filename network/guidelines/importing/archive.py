"""Opens the zip files that DOCX and ODT are, with bounds on what they expand to."""

import zipfile

from lxml import etree

from network.guidelines.importing.parts import UnreadableError

LARGEST_FILE = 20_000_000
LARGEST_PART = 30_000_000


def read_xml(path, name, required=True):
    """Return the root element of a part of a zip file; None if it is not there and not required."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(name) as part:
            data = part.read(LARGEST_PART + 1)
    except KeyError as error:
        if required:
            raise UnreadableError(f"{name} is missing") from error
        return None
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise UnreadableError(str(error)) from error
    if len(data) > LARGEST_PART:
        raise UnreadableError(f"{name} is too large")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(str(error)) from error
