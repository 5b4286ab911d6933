"""Reads Markdown: headings, paragraphs, lists and tables."""

import re
from collections import Counter

from lxml import html as lxml_html
from markdown_it import MarkdownIt

from django.utils.html import escape

from network.guidelines.importing.parts import NOT_UTF8, Part, Reading, UnreadableError, link

FRONT_MATTER = re.compile(r"---\s*\n(.*?)\n---\s*\n", re.DOTALL)
TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")
KINDS = {"ul": "bullet", "ol": "number"}
KEPT = {"strong": "b", "em": "i"}


def read_markdown(data):
    """Return the Reading of a Markdown file (bytes) in UTF-8."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise UnreadableError(NOT_UTF8) from error
    reading, front = Reading(), FRONT_MATTER.match(text)
    if front:
        text = text[front.end() :]
        reading.parts += [Part("heading", escape(title)) for title in TITLE.findall(front[1])]
    for element in lxml_html.fragments_fromstring(PARSER.render(text) or "<p></p>"):
        if not isinstance(element, str):
            reading.parts += [part for part in parts_of(element) if part.html.strip()]
            reading.unread["picture"] += sum(1 for _image in element.iter("img"))
            reading.unread["code"] += sum(1 for _block in element.iter("pre"))
    reading.unread += Counter()  # Without what was found no times.
    return reading


def parts_of(element):
    """Yield the Parts of a block."""
    if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        yield Part("heading", inline(element), int(element.tag[1]))
    elif element.tag in KINDS:
        for item in element.iter("li"):
            yield Part(KINDS[element.tag], inline(item))
    elif element.tag == "table":
        for row in element.iter("tr"):
            cells = [inline(cell) for cell in row.iterchildren("th", "td")]
            yield Part("bullet", " – ".join(cell for cell in cells if cell))
    elif element.tag == "blockquote":
        for child in element:
            yield from parts_of(child)
    elif element.tag != "hr":
        yield Part("paragraph", inline(element))


def inline(element):
    """Return the text of an element with bold and italics, without blocks inside it."""
    html = escape((element.text or "").replace("\n", " "))
    for child in element:
        if child.tag not in ("ul", "ol"):
            html += look(child)
        html += escape((child.tail or "").replace("\n", " "))
    return html.strip() if element.tag in ("li", "p", "td", "th") else html


def look(element):
    """Return the text of an inline element with what is kept of how it looks."""
    words, name = inline(element), KEPT.get(element.tag)
    if element.tag == "a":
        return link(words, element.get("href", ""))
    return f"<{name}>{words}</{name}>" if name else words
