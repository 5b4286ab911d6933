"""Names, comments and tracked changes in Office Open XML (ECMA-376) and OpenDocument (ISO 26300).

Both are zip archives of XML. A part with comments is emptied and not removed, since other parts
refer to it.
"""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

# All parts together.
MAX_UNPACKED_BYTES = 300_000_000
COMMENT_PARTS = re.compile(
    r"(word/(comments\w*|people)|xl/(threadedComments/.*|persons/.*|comments.*)"
    r"|ppt/(comments/.*|commentAuthors|authors))\.xml$"
)
TEXT_PARTS = re.compile(r"(word|ppt/slides|xl/worksheets)/[\w-]+\.xml$|(content|styles)\.xml$")
PROPERTY_PARTS = re.compile(r"docProps/(core|app|custom)\.xml$|meta\.xml$")
COMMENTS = {"comment", "threadedComment", "cm", "annotation"}
# Elements with names in the properties of either format.
NAME_ELEMENTS = {
    "creator",
    "lastModifiedBy",
    "initial-creator",
    "printed-by",
    "Manager",
    "Company",
}
ADDED = {"ins", "moveTo"}
REMOVED = {"del", "moveFrom", "changed-region"}
# Elements in the text that mark comments and changes.
MARKS = {
    *("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
    *("annotation", "annotation-end", "tracked-changes", "change", "change-start", "change-end"),
    *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
    *("rPrChange", "pPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPrChange"),
    *("numberingChange", "legacyDrawing", "cellIns", "cellDel"),
}


def inspect(data):
    names, comments, changes = set(), 0, 0
    for part, content in parts(data):
        if not has_metadata(part):
            continue
        for element in parsed(content).iter(etree.Element):
            comments += local(element) in COMMENTS
            changes += local(element) in ADDED | REMOVED
            names |= names_in(element)
    return {"names": sorted(names), "comments": comments, "changes": changes}


def clean(data):
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as made:
        for part, content in parts(data):
            made.writestr(part, cleaned(part, content) if has_metadata(part) else content)
    return buffer.getvalue()


def parts(data):
    """Yield (ZipInfo, bytes) of each part, in order; raise ValueError if they are too large."""
    with ZipFile(BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED_BYTES:
            raise ValueError("the archive is too large when unpacked")
        for part in archive.infolist():
            yield part, archive.read(part)


def has_metadata(part):
    name = part.filename
    return any(kind.search(name) for kind in (COMMENT_PARTS, TEXT_PARTS, PROPERTY_PARTS))


def parsed(content):
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(content, parser)


def local(element):
    return etree.QName(element).localname


def names_in(element):
    """Return the names in an element: its author, and its text if it is a name."""
    names = [
        value for key, value in element.attrib.items() if etree.QName(key).localname == "author"
    ]
    if local(element) in NAME_ELEMENTS - {"Company"}:
        names.append(element.text)
    return {name.strip() for name in names if name and name.strip()}


def cleaned(part, content):
    root = parsed(content)
    if COMMENT_PARTS.search(part.filename):
        empty(root)
    elif PROPERTY_PARTS.search(part.filename):
        clear_people(root)
    else:
        accept_changes(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def empty(root):
    """Remove the content of a part; lists that the schema requires are emptied."""
    for element in list(root):
        if local(element) in {"authors", "commentList"}:
            del element[:]
        else:
            root.remove(element)


def clear_people(root):
    for element in list(root.iter(etree.Element)):
        if local(element) in NAME_ELEMENTS:
            element.text = ""
        elif local(element) in {"property", "user-defined"}:
            element.getparent().remove(element)


def accept_changes(root):
    for element in list(root.iter(etree.Element)):
        word = local(element)
        if element.getparent() is None:
            continue
        if word in REMOVED | MARKS:
            remove(element)
        elif word in ADDED:
            unwrap(element)


def remove(element):
    """Remove an element but not the text after it, which lxml has as the tail of the element."""
    keep_text(element, element.tail)
    element.getparent().remove(element)


def unwrap(element):
    parent, place = element.getparent(), element.getparent().index(element)
    for offset, child in enumerate(list(element)):
        parent.insert(place + offset, child)
    remove(element)


def keep_text(element, text):
    if not text:
        return
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent = element.getparent()
        parent.text = (parent.text or "") + text
