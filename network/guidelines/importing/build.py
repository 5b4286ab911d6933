"""Makes sections and placeholders of the parts of a document."""

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
PLACE = re.compile(f"{BRACES}|{BRACKETS}|{YELLOW}")
GAP = re.compile(rf"{MARK_END}(\s*){MARK_START}")
NUMBERED = re.compile(r"^\s*(?:§\s*)?\d+(?:\.\d+)*[.)]?\s+(?:[-–]\s+)?")
LISTS = {"bullet": "ul", "number": "ol"}
FEW = 3  # headings of a level; a level with fewer divides a document into parts
LONGEST_HEADING, LONGEST_LABEL, LONGEST_KEY = 150, 120, 60


class Builder:
    """Collects the sections of a document and the places in them."""

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
        title = plain(headings[0].html) if headings else title
        heading, collected = title, []
        for part in parts:
            if part.kind == "heading" and part.level <= level:
                self.add_section(heading, collected)
                heading, collected = plain(part.html), []
                self.unread["place in a heading"] += len(PLACE.findall(part.html))
            else:
                collected.append(part)
        self.add_section(heading, collected)
        placeholders = [self.placeholder(*pair) for pair in self.labels.items()]
        return Draft(title, self.sections, placeholders, dict(+self.unread))

    def add_section(self, heading, parts):
        if not parts:
            return
        heading = NUMBERED.sub("", " ".join(heading.split()))[:LONGEST_HEADING] or "–"
        value = {
            "heading": heading,
            "identifier": self.free(slugify(heading)[:70] or "avsnitt"),
            "kind": SectionKind.RECOMMENDED,
            "text": self.html_of(parts),
            "rationale": "",
            "law_references": [],
        }
        self.sections.append(("section", value))

    def free(self, identifier):
        """Return an identifier that no section has yet."""
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
            html += self.one(part)
        return html + (f"</{open_list}>" if open_list else "")

    def one(self, part):
        words = self.with_places(part.html)
        if part.kind in LISTS:
            return f"<li>{words}</li>"
        if part.kind == "heading":
            return f"<p><b>{strip_tags(words)}</b></p>"
        return f"<p><i>{words}</i></p>" if part.kind == "note" else f"<p>{words}</p>"

    def with_places(self, html):
        """Return HTML with each place as `{{ key }}`."""
        return unmarked(PLACE.sub(self.place, GAP.sub(r"\1", html)))

    def place(self, match):
        label = plain(next(filter(None, match.groups())))[:LONGEST_LABEL]
        key = slugify(label).replace("-", "_")[:LONGEST_KEY].strip("_")
        if not key:
            return match[0]
        key = key if key[0].isalpha() else f"p_{key}"[:LONGEST_KEY]
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


def plain(html):
    """Return inline HTML as text."""
    return " ".join(unescape(strip_tags(unmarked(html))).split())


def section_level(parts):
    """Return the level of the headings that begin sections: the topmost that comes often."""
    levels = [part.level for part in parts if part.kind == "heading"]
    often = [level for level in levels if levels.count(level) >= FEW]
    twice = [level for level in levels if levels.count(level) > 1]
    return min(often or twice or levels, default=1)
