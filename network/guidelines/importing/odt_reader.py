"""Reads an ODT: headings, lists, tables, notes, and text with a yellow background."""

from django.utils.html import escape

from network.guidelines.importing.archive import read_xml
from network.guidelines.importing.parts import MARK_END, MARK_START, Part, Reading

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
YELLOW = {"#ffff00", "#ffff99"}


def read_odt(path):
    """Return the Reading of an ODT file."""
    root = read_xml(path, "content.xml")
    reader = OdtReader(looks_of(root))
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    for element in [] if body is None else body:
        reader.block(element)
    reading = Reading(reader.parts + reader.notes)
    pictures = sum(1 for _frame in root.iter(f"{DRAW}frame"))
    reading.unread += [f"{pictures} × picture"] if pictures else []
    return reading


def looks_of(root):
    """Return {style name: set of "b", "i", "mark"}."""
    looks = {}
    for style in root.iter(f"{STYLE}style"):
        properties = style.find(f"{STYLE}text-properties")
        if properties is None:
            continue
        found = set()
        found |= {"b"} if properties.get(f"{FO}font-weight") == "bold" else set()
        found |= {"i"} if properties.get(f"{FO}font-style") == "italic" else set()
        found |= {"mark"} if properties.get(f"{FO}background-color") in YELLOW else set()
        looks[style.get(f"{STYLE}name")] = found
    return looks


class OdtReader:
    """Goes through the body of a text document."""

    def __init__(self, looks):
        self.looks, self.parts, self.notes = looks, [], []

    def block(self, element):
        """Read a heading, a paragraph, a list, a table, or what holds them."""
        if element.tag == f"{TEXT}h":
            level = int(element.get(f"{TEXT}outline-level", "1"))
            self.add(Part("heading", self.inline(element), level))
        elif element.tag == f"{TEXT}p":
            self.add(Part("paragraph", self.inline(element)))
        elif element.tag == f"{TEXT}list":
            for paragraph in element.iter(f"{TEXT}p", f"{TEXT}h"):
                self.add(Part("bullet", self.inline(paragraph)))
        elif element.tag == f"{TABLE}table":
            self.table(element)
        elif element.tag in (f"{TEXT}section", f"{TEXT}index-body"):
            for child in element:
                self.block(child)

    def add(self, part):
        self.parts += [part] if part.html.strip() else []

    def table(self, table):
        for row in table.iter(f"{TABLE}table-row"):
            cells = [
                " ".join(self.inline(one) for one in cell.iter(f"{TEXT}p"))
                for cell in row.iter(f"{TABLE}table-cell")
            ]
            self.add(Part("bullet", " – ".join(cell for cell in cells if cell.strip())))

    def inline(self, element):
        """Return the text of an element as HTML; its notes are kept apart."""
        html = escape(element.text or "")
        for child in element:
            if child.tag == f"{TEXT}note":
                body = child.find(f"{TEXT}note-body")
                self.notes.append(Part("note", "".join(self.inline(one) for one in body)))
            elif child.tag in (f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"):
                html += " "
            elif isinstance(child.tag, str):
                html += self.look(child)
            html += escape(child.tail or "")
        return html

    def look(self, span):
        html, look = self.inline(span), self.looks.get(span.get(f"{TEXT}style-name"), set())
        for name in ("b", "i"):
            html = f"<{name}>{html}</{name}>" if name in look and html else html
        return f"{MARK_START}{html}{MARK_END}" if "mark" in look else html
