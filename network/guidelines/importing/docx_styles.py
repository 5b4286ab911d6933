"""Tells headings and list items in a DOCX from other paragraphs, by style and numbering."""

import re

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADING = re.compile(r"(?:heading|rubrik)\s*(\d)", re.IGNORECASE)
TITLES = ("title", "rubrik")
CONTENTS = ("toc", "innehåll")
BODY_TEXT = 9  # the outline level of text that is no heading
MAX_ANCESTORS = 10  # of a style; in a damaged file they can form a cycle


def value(element):
    return "" if element is None else element.get(f"{W}val", "")


class Styles:
    """The styles of a document by id; a style inherits from the one it is based on."""

    def __init__(self, root):
        found = [] if root is None else root.iter(f"{W}style")
        self.styles = {style.get(f"{W}styleId"): style for style in found}

    def name(self, style_id):
        """Return the name of a style, which is the same in every language of Word."""
        return (value(self.find(style_id, "name")) or style_id).lower()

    def find(self, style_id, path):
        style = self.styles.get(style_id)
        return None if style is None else style.find("/".join(f"{W}{tag}" for tag in path.split()))

    def chain(self, style_id):
        """Return the ids of a style and of those it is based on."""
        ids = []
        while style_id and style_id not in ids and len(ids) < MAX_ANCESTORS:
            ids.append(style_id)
            style_id = value(self.find(style_id, "basedOn"))
        return ids

    def level(self, style_id):
        """Return the level of a heading in this style, 0 for a title, None for other text."""
        for one in self.chain(style_id):
            heading = HEADING.match(self.name(one))
            if heading:
                return int(heading[1])
            if self.name(one) in TITLES:
                return 0
            outline = value(self.find(one, "pPr outlineLvl"))
            if outline.isdecimal():
                return int(outline) + 1 if int(outline) < BODY_TEXT else None
        return None

    def is_contents(self, style_id):
        return self.name(style_id).startswith(CONTENTS)

    def list_kind(self, style_id):
        """Return "bullet" or "number" for the style of a list, "" for another."""
        name = self.name(style_id)
        if "list" not in name or "paragraph" in name:
            return ""
        return "number" if "number" in name else "bullet"


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
