"""Builds sections and placeholders from the parts of a document."""

import re
from collections import Counter
from html import unescape

from django.utils.html import strip_tags
from django.utils.text import slugify

from network.choices import PlaceholderKind, SectionKind
from network.guidelines.importing.parts import MARK_END, MARK_START, Draft

BRACES = r"\{\{\s*([^{}]{1,120}?)\s*\}\}"
BRACKETS = r"\[([^\[\]]{2,120})\](?!\()"
YELLOW = f"{MARK_START}+([^{MARK_START}{MARK_END}]{{1,200}}){MARK_END}+"
PLACEHOLDER_MARK = re.compile(f"{BRACES}|{BRACKETS}|{YELLOW}")
GAP = re.compile(rf"{MARK_END}(\s*){MARK_START}")
NUMBERED = re.compile(r"^\s*(?:§\s*)?\d+(?:\.\d+)*[.)]?\s+(?:[-–]\s+)?")
LISTS = {"bullet": "ul", "number": "ol"}
MIN_HEADINGS = 3  # of a level; one with fewer headings divides the document into parts
MAX_HEADING_LENGTH, MAX_LABEL_LENGTH, MAX_KEY_LENGTH = 150, 120, 60


class Builder:
    """Collects the sections of a document and the placeholders in them."""

    def __init__(self):
        self.labels, self.sections, self.identifiers = {}, [], set()
        self.unread = Counter()

    def build(self, parts, title):
        """Return the Draft; `title` is for a document that has no heading.

        The title is the first heading. Headings down to the level of `section_level` begin a
        section; those below stay in the text.
        """
        level = section_level(parts)
        headings = [part for part in parts if part.kind == "heading"]
        title = plain_text(headings[0].html) if headings else title
        heading, collected = title, []
        for part in parts:
            if part.kind == "heading" and part.level <= level:
                self.add_section(heading, collected)
                heading, collected = plain_text(part.html), []
                self.unread["place in a heading"] += len(PLACEHOLDER_MARK.findall(part.html))
            else:
                collected.append(part)
        self.add_section(heading, collected)
        placeholders = [self.placeholder(*pair) for pair in self.labels.items()]
        return Draft(title, self.sections, placeholders, dict(+self.unread))

    def add_section(self, heading, parts):
        if not parts:
            return
        heading = NUMBERED.sub("", " ".join(heading.split()))[:MAX_HEADING_LENGTH] or "–"
        value = {
            "heading": heading,
            "identifier": self.unique_identifier(slugify(heading)[:70] or "avsnitt"),
            "kind": SectionKind.RECOMMENDED,
            "text": self.html_of(parts),
            "rationale": "",
            "law_references": [],
        }
        self.sections.append(("section", value))

    def unique_identifier(self, identifier):
        """Return `identifier`, with a number appended if a section has it already."""
        found, number = identifier, 2
        while found in self.identifiers:
            found, number = f"{identifier}-{number}", number + 1
        self.identifiers.add(found)
        return found

    def html_of(self, parts):
        """Return rich text of the parts of a section."""
        html, open_list = "", ""
        for part in parts:
            tag = LISTS.get(part.kind, "")
            if tag != open_list:
                html += f"</{open_list}>" if open_list else ""
                html += f"<{tag}>" if tag else ""
                open_list = tag
            html += self.block_html(part)
        return html + (f"</{open_list}>" if open_list else "")

    def block_html(self, part):
        html = self.with_placeholders(part.html)
        if part.kind in LISTS:
            return f"<li>{html}</li>"
        if part.kind == "heading":
            return f"<p><b>{strip_tags(html)}</b></p>"
        return f"<p><i>{html}</i></p>" if part.kind == "note" else f"<p>{html}</p>"

    def with_placeholders(self, html):
        """Return HTML with each marked text replaced by a placeholder `{{ key }}`."""
        return unmarked(PLACEHOLDER_MARK.sub(self.replace_mark, GAP.sub(r"\1", html)))

    def replace_mark(self, match):
        label = plain_text(next(filter(None, match.groups())))[:MAX_LABEL_LENGTH]
        key = slugify(label).replace("-", "_")[:MAX_KEY_LENGTH].strip("_")
        if not key:
            return match[0]
        key = key if key[0].isalpha() else f"p_{key}"[:MAX_KEY_LENGTH]
        self.labels.setdefault(key, label)
        return f"{{{{ {key} }}}}"

    def placeholder(self, key, label):
        value = {
            "key": key,
            "label": label,
            "kind": PlaceholderKind.TEXT,
            "group": "",
            "example": "",
            "required": True,
            "options": [],
            "help_text": "",
        }
        return ("placeholder", value)


def unmarked(html):
    return html.replace(MARK_START, "").replace(MARK_END, "")


def plain_text(html):
    """Return inline HTML as text."""
    return " ".join(unescape(strip_tags(unmarked(html))).split())


def section_level(parts):
    """Return the level of the headings that begin sections: the topmost with MIN_HEADINGS."""
    levels = [part.level for part in parts if part.kind == "heading"]
    often = [level for level in levels if levels.count(level) >= MIN_HEADINGS]
    twice = [level for level in levels if levels.count(level) > 1]
    return min(often or twice or levels, default=1)
