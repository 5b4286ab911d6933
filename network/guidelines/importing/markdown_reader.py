"""Parses Markdown: headings, paragraphs, lists and tables."""

import re
from collections import Counter

from lxml import html as lxml_html
from markdown_it import MarkdownIt

from django.utils.html import escape

from network.guidelines.importing.parts import NOT_UTF8, ParsedDocument, Part, UnreadableError, link

FRONT_MATTER = re.compile(r"---\s*\n(.*?)\n---\s*\n", re.DOTALL)
TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")
KINDS = {"ul": "bullet", "ol": "number"}
INLINE_TAGS = {"strong": "b", "em": "i"}


def read_markdown(data):
    """Return the ParsedDocument of a Markdown file (bytes) in UTF-8."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise UnreadableError(NOT_UTF8) from error
    parsed, front = ParsedDocument(), FRONT_MATTER.match(text)
    if front:
        text = text[front.end() :]
        parsed.parts += [Part("heading", escape(title)) for title in TITLE.findall(front[1])]
    for element in lxml_html.fragments_fromstring(PARSER.render(text) or "<p></p>"):
        if not isinstance(element, str):
            parsed.parts += [part for part in parts_of(element) if part.html.strip()]
            parsed.unread["picture"] += sum(1 for _image in element.iter("img"))
            parsed.unread["code"] += sum(1 for _block in element.iter("pre"))
    parsed.unread += Counter()  # Removes zero counts.
    return parsed


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
            html += inline_element(child)
        html += escape((child.tail or "").replace("\n", " "))
    return html.strip() if element.tag in ("li", "p", "td", "th") else html


def inline_element(element):
    """Return the HTML of an inline element: bold, italics, a link, or plain text."""
    html, name = inline(element), INLINE_TAGS.get(element.tag)
    if element.tag == "a":
        return link(html, element.get("href", ""))
    return f"<{name}>{html}</{name}>" if name else html
