"""Parses a DOCX: headings by their style, lists, tables, notes, links and placeholders."""

from collections import Counter

from network.guidelines.importing.archive import read_xml
from network.guidelines.importing.docx_styles import BODY_TEXT, Styles, W, list_formats, value
from network.guidelines.importing.docx_text import Text
from network.guidelines.importing.parts import MARK_END, MARK_START, ParsedDocument, Part

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Elements that are not read, or not completely.
UNREAD_ELEMENTS = {
    "drawing": "picture",
    "pict": "picture",
    "object": "object",
    "txbxContent": "text box",
    "commentReference": "comment",
    "ins": "change",
    "del": "change",
}


def read_docx(data):
    """Return the ParsedDocument of a DOCX file (bytes)."""
    body = read_xml(data, "word/document.xml").find(f"{W}body")
    reader = DocxReader(data)
    if body is None:
        return ParsedDocument()
    reader.blocks(body)
    return ParsedDocument(reader.parts, count_unread(body))


class DocxReader:
    """Reads the body of a document into `parts`."""

    def __init__(self, data):
        self.styles = Styles(read_xml(data, "word/styles.xml", required=False))
        self.formats = list_formats(read_xml(data, "word/numbering.xml", required=False))
        self.text = Text(addresses(read_xml(data, "word/_rels/document.xml.rels", False)))
        self.note_texts = {
            (kind, note.get(f"{W}id")): note
            for kind in ("footnote", "endnote")
            for note in notes_in(read_xml(data, f"word/{kind}s.xml", required=False), kind)
        }
        self.parts = []

    def blocks(self, element):
        """Read paragraphs and tables, and what is inside content controls."""
        for block in element:
            if block.tag == f"{W}p":
                self.add(self.paragraph(block))
            elif block.tag == f"{W}tbl":
                self.table(block)
            elif block.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins"):
                self.blocks(block)

    def add(self, part):
        """Add a Part, unless it is None, and after it the notes that it refers to."""
        self.parts += [part] if part else []
        references, self.text.notes = self.text.notes, []
        for reference in references:
            note = self.note_texts.get(reference)
            html = "" if note is None else " ".join(map(self.text.html, note.iter(f"{W}p")))
            self.parts += [Part("note", html.strip())] if html.strip() else []

    def paragraph(self, paragraph):
        """Return the Part of a paragraph, or None if it is empty or in the table of contents."""
        html = self.text.html(paragraph)
        if not html.replace(MARK_START, "").replace(MARK_END, "").strip():
            return None
        properties = paragraph.find(f"{W}pPr")
        style = number = outline = ""
        if properties is not None:
            style = value(properties.find(f"{W}pStyle"))
            number = value(properties.find(f"{W}numPr/{W}numId"))
            outline = value(properties.find(f"{W}outlineLvl"))
        if self.styles.is_contents(style):
            return None
        level = int(outline) + 1 if outline.isdecimal() else self.styles.level(style)
        if level is not None and level <= BODY_TEXT:
            return Part("heading", html, level)
        if number and number != "0":
            return Part(self.formats.get(number, "bullet"), html)
        return Part(self.styles.list_kind(style) or "paragraph", html)

    def table(self, table):
        """Read each row as an item of a list: rich text has no tables."""
        for row in table.iter(f"{W}tr"):
            cells = [
                " ".join(filter(None, map(self.text.html, cell.iter(f"{W}p"))))
                for cell in row.iter(f"{W}tc")
            ]
            html = " – ".join(cell for cell in cells if cell.strip())
            self.add(Part("bullet", html) if html else None)


def addresses(root):
    """Return {relationship id: address} of the external links."""
    found = [] if root is None else root.iter(RELATIONSHIP)
    return {one.get("Id"): one.get("Target", "") for one in found if one.get("TargetMode")}


def notes_in(root, kind):
    """Return the notes, without the two that Word keeps for its separators."""
    found = [] if root is None else root.iter(f"{W}{kind}")
    return [note for note in found if note.get(f"{W}type") is None]


def count_unread(body):
    """Return a Counter of the UNREAD_ELEMENTS in the body."""
    counts = Counter()
    for element in body.iter():
        name = element.tag.removeprefix(W) if isinstance(element.tag, str) else ""
        if name in UNREAD_ELEMENTS:
            counts[UNREAD_ELEMENTS[name]] += 1
    return counts
