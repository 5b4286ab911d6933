"""Names, comments and tracked changes in Office Open XML (ECMA-376) and OpenDocument (ISO 26300).

Both are archives of XML. A part that holds comments is emptied and not removed, so that nothing
that points at it has to change.
"""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

# All parts together, unpacked, in bytes.
MAX_UNPACKED = 300_000_000
PARTS_OF_PEOPLE = re.compile(
    r"(word/(comments\w*|people)|xl/(threadedComments/.*|persons/.*|comments.*)"
    r"|ppt/(comments/.*|commentAuthors|authors))\.xml$"
)
TEXTS = re.compile(r"(word|ppt/slides|xl/worksheets)/[\w-]+\.xml$|(content|styles)\.xml$")
PROPERTIES = re.compile(r"docProps/(core|app|custom)\.xml$|meta\.xml$")
COMMENTS = {"comment", "threadedComment", "cm", "annotation"}
# Elements that say who, in the properties of either format.
PEOPLE = {"creator", "lastModifiedBy", "initial-creator", "printed-by", "Manager", "Company"}
ADDED = {"ins", "moveTo"}
REMOVED = {"del", "moveFrom", "changed-region"}
# Marks of comments and changes in the text, which go with what they mark.
MARKS = {
    *("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
    *("annotation", "annotation-end", "tracked-changes", "change", "change-start", "change-end"),
    *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
    *("rPrChange", "pPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPrChange"),
    *("numberingChange", "legacyDrawing", "cellIns", "cellDel"),
}


def inspect(data):
    names, comments, changes = set(), 0, 0
    for name, content in parts(data):
        if not is_looked_at(name):
            continue
        for element in parsed(content).iter(etree.Element):
            word = local(element)
            comments += word in COMMENTS
            changes += word in ADDED | REMOVED
            names |= names_of(element, word)
    return {"names": sorted(names), "comments": comments, "changes": changes}


def clean(data):
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as made:
        for name, content in parts(data):
            made.writestr(name, cleaned(name, content) if is_looked_at(name) else content)
    return held.getvalue()


def parts(data):
    """Yield (name, bytes) of each part, in order; raise ValueError for an archive that swells."""
    with ZipFile(BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
            raise ValueError("the archive is too large when unpacked")
        for part in archive.infolist():
            yield part, archive.read(part)


def is_looked_at(part):
    name = part.filename
    return any(kind.search(name) for kind in (PARTS_OF_PEOPLE, TEXTS, PROPERTIES))


def parsed(content):
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(content, parser)


def local(element):
    return etree.QName(element).localname


def names_of(element, word):
    """Return the names that an element gives as its text or its author."""
    told = [
        value for key, value in element.attrib.items() if etree.QName(key).localname == "author"
    ]
    if word in PEOPLE - {"Company"}:
        told.append(element.text)
    return {name.strip() for name in told if name and name.strip()}


def cleaned(part, content):
    root = parsed(content)
    if PARTS_OF_PEOPLE.search(part.filename):
        empty(root)
    elif PROPERTIES.search(part.filename):
        forget_people(root)
    else:
        accept_changes(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def empty(root):
    """Remove what is in a part; lists that have to be there stay, without rows."""
    for element in list(root):
        if local(element) in {"authors", "commentList"}:
            del element[:]
        else:
            root.remove(element)


def forget_people(root):
    for element in list(root.iter(etree.Element)):
        if local(element) in PEOPLE:
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
    """Remove an element and keep the text that follows it, which is part of its tail in lxml."""
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
