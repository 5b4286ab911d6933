"""A paper as Markdown."""

import re

from django.utils.html import escape

from network.adaptations.markdown import escaped_markdown

ADDRESS = re.compile(r"https?://[^\s<>]+")


def markdown_file(paper):
    """Return the Markdown of a Paper as bytes."""
    parts = [f"# {escape_text(paper.title)}", f"**{escape_text(paper.organisation)}**"]
    if paper.words["missing"]:
        parts.append(f"> {escape_text(paper.words['missing'])}")
    parts += [escape_text(paper.lead)] if paper.lead else []
    parts += [f"- {escape_text(label)}: {escape_text(value)}" for label, value in paper.facts]
    for section in paper.sections:
        parts += [f"## {escape_text(section.heading)}", escaped_markdown(section.html)]
    parts.append(f"## {escape_text(paper.words['about'])}")
    rows = [f"- {escape_text(label)}: {link_or_text(value)}" for label, value in paper.colophon]
    return ("\n\n".join([*parts, "\n".join(rows)]) + "\n").encode()


def escape_text(text):
    """Return plain text as Markdown, escaped so that nothing in it is markup."""
    return escaped_markdown(f"<p>{escape(text)}</p>").replace("\n", " ")


def link_or_text(value):
    """Return an address as a link, and any other text escaped."""
    return f"<{value}>" if ADDRESS.fullmatch(value) else escape_text(value)
