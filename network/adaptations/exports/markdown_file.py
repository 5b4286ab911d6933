"""A paper as Markdown."""

import re

from django.utils.html import escape

from network.adaptations.markdown import escaped_markdown

ADDRESS = re.compile(r"https?://[^\s<>]+")


def markdown_file(paper):
    """Return the Markdown of a Paper as bytes."""
    parts = [f"# {plain(paper.title)}", f"**{plain(paper.organisation)}**"]
    if paper.words["missing"]:
        parts.append(f"> {plain(paper.words['missing'])}")
    parts += [plain(paper.lead)] if paper.lead else []
    parts += [f"- {plain(label)}: {plain(value)}" for label, value in paper.facts]
    for section in paper.sections:
        parts += [f"## {plain(section.heading)}", escaped_markdown(section.html)]
    parts.append(f"## {plain(paper.words['about'])}")
    rows = [f"- {plain(label)}: {linked(value)}" for label, value in paper.colophon]
    return ("\n\n".join([*parts, "\n".join(rows)]) + "\n").encode()


def plain(text):
    """Return plain text with what Markdown would read as markup escaped."""
    return escaped_markdown(f"<p>{escape(text)}</p>").replace("\n", " ")


def linked(value):
    """Return an address as a link, and any other text as plain text."""
    return f"<{value}>" if ADDRESS.fullmatch(value) else plain(value)
