"""Parses an ODT: headings, lists, tables, notes, and text with a yellow background."""

from collections import Counter

from django.utils.html import escape

from network.guidelines.importing.archive import read_xml
from network.guidelines.importing.parts import MARK_END, MARK_START, ParsedDocument, Part, link

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
TITLE = "Title"
YELLOW = {"#ffff00", "#ffff99"}


def read_odt(data):
    """Return the ParsedDocument of an ODT file (bytes)."""
    root = read_xml(data, "content.xml")
    reader = OdtReader(style_formats(root), title_styles(root))
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    for element in [] if body is None else body:
        reader.block(element)
    parsed = ParsedDocument(reader.parts)
    pictures = sum(1 for _frame in root.iter(f"{DRAW}frame"))
    parsed.unread["picture"] = pictures
    parsed.unread["comment"] = sum(1 for _comment in root.iter(f"{OFFICE}annotation"))
    parsed.unread["change"] = sum(1 for _change in root.iter(f"{TEXT}changed-region"))
    parsed.unread += Counter()  # Removes zero counts.
    return parsed


def title_styles(root):
    """Return the names of the title styles: Title and those derived from it."""
    made = {
        style.get(f"{STYLE}name")
        for style in root.iter(f"{STYLE}style")
        if style.get(f"{STYLE}parent-style-name") == TITLE
    }
    return {TITLE} | made


def style_formats(root):
    """Return {style name: set of "b", "i", "mark"}."""
    formats = {}
    for style in root.iter(f"{STYLE}style"):
        properties = style.find(f"{STYLE}text-properties")
        if properties is None:
            continue
        found = set()
        found |= {"b"} if properties.get(f"{FO}font-weight") == "bold" else set()
        found |= {"i"} if properties.get(f"{FO}font-style") == "italic" else set()
        found |= {"mark"} if properties.get(f"{FO}background-color") in YELLOW else set()
        formats[style.get(f"{STYLE}name")] = found
    return formats


class OdtReader:
    """Reads the body of a document; `notes` are those of the current paragraph."""

    def __init__(self, formats, titles):
        self.formats, self.titles, self.parts, self.notes = formats, titles, [], []

    def block(self, element):
        """Read a heading, a paragraph, a list, a table, or what holds them."""
        if element.tag == f"{TEXT}h":
            level = int(element.get(f"{TEXT}outline-level", "1"))
            self.add(Part("heading", self.inline(element), level))
        elif element.tag == f"{TEXT}p":
            is_title = element.get(f"{TEXT}style-name") in self.titles
            self.add(Part("heading" if is_title else "paragraph", self.inline(element)))
        elif element.tag == f"{TEXT}list":
            for paragraph in element.iter(f"{TEXT}p", f"{TEXT}h"):
                self.add(Part("bullet", self.inline(paragraph)))
        elif element.tag == f"{TABLE}table":
            self.table(element)
        elif element.tag in (f"{TEXT}section", f"{TEXT}index-body"):
            for child in element:
                self.block(child)

    def add(self, part):
        """Add a part that is not empty, and after it the notes in it."""
        self.parts += [part] if part.html.strip() else []
        self.parts += self.notes
        self.notes = []

    def table(self, table):
        for row in table.iter(f"{TABLE}table-row"):
            cells = [
                " ".join(self.inline(one) for one in cell.iter(f"{TEXT}p"))
                for cell in row.iter(f"{TABLE}table-cell")
            ]
            self.add(Part("bullet", " – ".join(cell for cell in cells if cell.strip())))

    def inline(self, element):
        """Return the text of an element as HTML; its notes are added to `self.notes`."""
        html = escape(element.text or "")
        for child in element:
            if child.tag == f"{TEXT}note":
                body = child.find(f"{TEXT}note-body")
                self.notes.append(Part("note", "".join(self.inline(one) for one in body)))
            elif child.tag in (f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"):
                html += " "
            elif child.tag == f"{TEXT}a":
                html += link(self.inline(child), child.get(f"{XLINK}href", ""))
            elif isinstance(child.tag, str) and child.tag != f"{OFFICE}annotation":
                html += self.format_span(child)
            html += escape(child.tail or "")
        return html

    def format_span(self, span):
        html, found = self.inline(span), self.formats.get(span.get(f"{TEXT}style-name"), set())
        for name in ("b", "i"):
            html = f"<{name}>{html}</{name}>" if name in found and html else html
        return f"{MARK_START}{html}{MARK_END}" if "mark" in found else html
