"""The text of a DOCX paragraph as inline HTML: bold, italics, links, notes, placeholders."""

from django.utils.html import escape

from network.guidelines.importing.docx_styles import W, value
from network.guidelines.importing.parts import MARK_END, MARK_START, link

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# Not part of the text: deleted, moved away, floating, or a duplicate.
SKIPPED_TAGS = {f"{W}del", f"{W}moveFrom", f"{W}txbxContent", f"{W}pict", f"{W}drawing"}
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
CHARACTERS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
YELLOW = ("ffff00", "ffff99")


class Text:
    """Reads paragraphs; `addresses` is {relationship id: address} of the links."""

    def __init__(self, addresses):
        self.addresses = addresses
        self.notes = []  # (kind, id) of the notes referred to since the caller last reset the list

    def html(self, element):
        """Return the text of a paragraph, or of an element in one, as HTML."""
        return "".join(self.node(node) for node in element if isinstance(node.tag, str))

    def node(self, node):
        if node.tag in SKIPPED_TAGS or node.tag == FALLBACK:
            return ""
        if node.tag == f"{W}r":
            return self.run(node)
        if node.tag == f"{W}hyperlink":
            return link(self.html(node), self.addresses.get(node.get(f"{R}id"), ""))
        if node.tag == f"{W}sdt":
            return self.control(node)
        return self.html(node)

    def control(self, node):
        """Return the text of a content control; an unfilled one is marked as a placeholder."""
        html = self.html(node)
        is_empty = node.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        return f"{MARK_START}{html}{MARK_END}" if is_empty and html else html

    def run(self, run):
        text, html = "", ""
        for node in run:
            if node.tag == f"{W}t":
                text += node.text or ""
            elif node.tag in CHARACTERS:
                text += CHARACTERS[node.tag]
            elif node.tag in NOTES:
                self.notes.append((NOTES[node.tag], node.get(f"{W}id")))
            elif isinstance(node.tag, str) and node.tag.endswith("AlternateContent"):
                html += self.html(node)
        properties = run.find(f"{W}rPr")
        html = escape(text) + html
        return html if properties is None or not text else format_run(html, properties)


def format_run(html, properties):
    """Return the HTML of a run with bold, italics and yellow marks from its properties."""
    if is_on(properties.find(f"{W}b")):
        html = f"<b>{html}</b>"
    if is_on(properties.find(f"{W}i")):
        html = f"<i>{html}</i>"
    return f"{MARK_START}{html}{MARK_END}" if is_yellow(properties) else html


def is_on(element):
    return element is not None and value(element) not in ("0", "false", "none")


def is_yellow(properties):
    """Return whether text is highlighted, or shaded, in yellow."""
    shade = properties.find(f"{W}shd")
    fill = "" if shade is None else shade.get(f"{W}fill", "").lower()
    return value(properties.find(f"{W}highlight")) == "yellow" or fill in YELLOW
