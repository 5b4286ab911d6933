"""Reads a DOCX: headings by their style, lists, tables, footnotes, and text marked in yellow."""

import re

from django.utils.html import escape

from network.guidelines.importing.archive import read_xml
from network.guidelines.importing.parts import MARK_END, MARK_START, Part, Reading

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADING = re.compile(r"(?:heading|rubrik)\s*(\d)", re.IGNORECASE)
UNREAD = {"drawing": "picture", "pict": "picture", "object": "object", "txbxContent": "text box"}


def read_docx(path):
    """Return the Reading of a DOCX file."""
    reading = Reading()
    styles = style_names(read_xml(path, "word/styles.xml", required=False))
    formats = list_formats(read_xml(path, "word/numbering.xml", required=False))
    body = read_xml(path, "word/document.xml").find(f"{W}body")
    for element in [] if body is None else body:
        if element.tag == f"{W}p":
            reading.parts += paragraph_parts(element, styles, formats)
        elif element.tag == f"{W}tbl":
            reading.parts += table_parts(element)
        elif element.tag == f"{W}sdt":
            for paragraph in element.iter(f"{W}p"):
                reading.parts += paragraph_parts(paragraph, styles, formats)
    reading.parts += notes(read_xml(path, "word/footnotes.xml", required=False))
    reading.unread += left_out(body)
    return reading


def style_names(root):
    """Return {style id: name}."""
    if root is None:
        return {}
    return {
        style.get(f"{W}styleId"): value(style.find(f"{W}name")) for style in root.iter(f"{W}style")
    }


def value(element):
    return "" if element is None else element.get(f"{W}val", "")


def list_formats(root):
    """Return {numbering id: "bullet" or "number"}."""
    if root is None:
        return {}
    kinds = {}
    for abstract in root.iter(f"{W}abstractNum"):
        kind = value(abstract.find(f"{W}lvl/{W}numFmt"))
        kinds[abstract.get(f"{W}abstractNumId")] = "bullet" if kind == "bullet" else "number"
    return {
        number.get(f"{W}numId"): kinds.get(value(number.find(f"{W}abstractNumId")), "bullet")
        for number in root.iter(f"{W}num")
    }


def paragraph_parts(paragraph, styles, formats):
    """Return the Part of a paragraph, or nothing for an empty one."""
    html = inline_html(paragraph)
    if not html.replace(MARK_START, "").replace(MARK_END, "").strip():
        return []
    properties = paragraph.find(f"{W}pPr")
    style, number = "", ""
    if properties is not None:
        style_id = value(properties.find(f"{W}pStyle"))
        style = styles.get(style_id) or style_id
        number = value(properties.find(f"{W}numPr/{W}numId"))
    if style.lower().startswith("toc") or style.lower().startswith("innehåll"):
        return []
    heading = HEADING.match(style)
    if heading or style.lower() in ("title", "rubrik"):
        return [Part("heading", html, int(heading[1]) if heading else 0)]
    if number and number != "0":
        return [Part(formats.get(number, "bullet"), html)]
    if "list" in style.lower():
        return [Part("number" if "number" in style.lower() else "bullet", html)]
    return [Part("paragraph", html)]


def inline_html(paragraph):
    """Return the text of a paragraph with bold, italics and yellow marks."""
    return "".join(run_html(run) for run in paragraph.iter(f"{W}r"))


def run_html(run):
    text = "".join(
        {"t": node.text or "", "tab": " ", "br": " "}.get(node.tag.removeprefix(W), "")
        for node in run
        if isinstance(node.tag, str)
    )
    if not text:
        return ""
    properties = run.find(f"{W}rPr")
    html = escape(text)
    if properties is None:
        return html
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
    return value(properties.find(f"{W}highlight")) == "yellow" or fill in ("ffff00", "ffff99")


def table_parts(table):
    """Return a Part for each row: rich text has no tables, so its cells stand after each other."""
    parts = []
    for row in table.iter(f"{W}tr"):
        cells = [
            " ".join(filter(None, map(inline_html, cell.iter(f"{W}p"))))
            for cell in row.iter(f"{W}tc")
        ]
        html = " – ".join(cell for cell in cells if cell.strip())
        parts += [Part("bullet", html)] if html else []
    return parts


def notes(root):
    """Return the footnotes, without the two that Word keeps for its separators."""
    if root is None:
        return []
    found = [
        "".join(map(inline_html, note.iter(f"{W}p")))
        for note in root.iter(f"{W}footnote")
        if note.get(f"{W}type") is None
    ]
    return [Part("note", html) for html in found if html.strip()]


def left_out(body):
    """Return a sentence for each kind of thing that was not read."""
    counts = {}
    for element in [] if body is None else body.iter():
        name = element.tag.removeprefix(W) if isinstance(element.tag, str) else ""
        if name in UNREAD:
            counts[UNREAD[name]] = counts.get(UNREAD[name], 0) + 1
    return [f"{count} × {name}" for name, count in counts.items()]
