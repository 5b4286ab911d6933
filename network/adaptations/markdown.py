"""Converts visitors' Markdown to HTML, and guidelines' HTML to Markdown.

Markdown is read by CommonMark without raw HTML and without pictures; link addresses are checked by
markdown-it, which refuses script addresses.
"""

from markdown_it import MarkdownIt
from markdownify import markdownify

PARSER = MarkdownIt("commonmark", {"html": False}).disable(["image", "code", "fence", "heading"])
OPTIONS = {
    "heading_style": "ATX",
    "bullets": "-",
    "strong_em_symbol": "*",
    "escape_underscores": False,
}


def html_of_markdown(text):
    """Return the HTML of what a visitor wrote; safe to show."""
    return PARSER.render(text)


def markdown_of_html(html):
    """Return HTML of a guideline as Markdown for a visitor to edit."""
    return normalise_lines(markdownify(html, escape_misc=False, **OPTIONS))


def escaped_markdown(html):
    """Return HTML as Markdown in which all text is escaped."""
    return normalise_lines(markdownify(html, **{**OPTIONS, "escape_misc": True}))


def normalise_lines(text):
    """Return Markdown without spaces at the ends of lines, and one empty line between parts."""
    lines = [line.rstrip() for line in text.strip().split("\n")]
    kept = [line for index, line in enumerate(lines) if line or (index and lines[index - 1])]
    return "\n".join(kept)
