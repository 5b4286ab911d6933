"""The content of a guideline in one language, as dataclasses independent of the page."""

from dataclasses import asdict, dataclass
from functools import cached_property

from wagtail.rich_text import expand_db_html

from django.utils.html import strip_tags
from django.utils.text import slugify

from network.blocks import PLACEHOLDER
from network.guidelines.conditions import condition_keys


@dataclass(frozen=True)
class LawReference:
    """A law or a document that a section is based on; `url` may be empty."""

    label: str
    url: str = ""


@dataclass(frozen=True)
class Section:
    """A section: its identifier stays the same in every version and language; texts are HTML."""

    identifier: str
    heading: str
    kind: str
    text: str
    rationale: str = ""
    law_references: tuple = ()
    staff_part: str = ""
    staff_text: str = ""

    @property
    def keys(self):
        """Return the keys of the placeholders in the text, in order, without duplicates."""
        found = PLACEHOLDER.findall(self.text)
        return list(dict.fromkeys([*found, *sorted(condition_keys(self.text))]))


@dataclass(frozen=True)
class Placeholder:
    """A part of the text that each organisation fills in."""

    key: str
    label: str
    kind: str = "text"
    group: str = ""
    example: str = ""
    required: bool = True
    options: tuple = ()
    help_text: str = ""
    known_as: str = ""


@dataclass(frozen=True)
class Content:
    """A snapshot of a guideline in one language."""

    language: str
    title: str
    licence: str
    sections: tuple = ()
    placeholders: tuple = ()

    def section(self, identifier):
        """Return the section with this identifier, or None."""
        return next((one for one in self.sections if one.identifier == identifier), None)

    def placeholder(self, key):
        """Return the placeholder with this key, or None."""
        return next((one for one in self.placeholders if one.key == key), None)

    @cached_property
    def word_count(self):
        """Return the number of words in the sections."""
        return sum(len(strip_tags(section.text).split()) for section in self.sections)

    @property
    def labels(self):
        return {placeholder.key: placeholder.label for placeholder in self.placeholders}

    def groups(self):
        """Return [(name of the group, [placeholders])] in the order in which they come."""
        groups = {}
        for placeholder in self.placeholders:
            groups.setdefault(placeholder.group, []).append(placeholder)
        return list(groups.items())

    def as_dict(self):
        return asdict(self)


def content_of_page(page):
    """Return the Content of a guideline page as it is published."""
    return Content(
        language=page.sections_language,
        title=page.title,
        licence=page.licence,
        sections=tuple(section_of_block(part.value) for part in page.sections),
        placeholders=tuple(placeholder_of_block(part.value) for part in page.placeholders),
    )


def section_of_block(value):
    return Section(
        identifier=value["identifier"] or slugify(value["heading"]),  # a draft may have none
        heading=value["heading"],
        kind=value["kind"],
        text=html_of(value["text"]),
        rationale=html_of(value["rationale"]),
        law_references=tuple(
            LawReference(law["label"], law.get("url") or "") for law in value["law_references"]
        ),
        staff_part=value.get("staff_part") or "",
        staff_text=value.get("staff_text") or "",
    )


def html_of(rich_text):
    """Return rich text as HTML with its internal links expanded to URLs."""
    return expand_db_html(rich_text.source) if rich_text else ""


def placeholder_of_block(value):
    return Placeholder(
        key=value["key"],
        label=value["label"],
        kind=value["kind"],
        group=value.get("group") or "",
        example=value["example"] or "",
        required=bool(value["required"]),
        options=tuple(value["options"]),
        help_text=value["help_text"] or "",
        known_as=value.get("known_as") or "",
    )


def section_from_dict(data):
    laws = tuple(LawReference(**law) for law in data["law_references"])
    return Section(**{**data, "law_references": laws})


def content_from_dict(data):
    """Return the Content that `as_dict` gave, as read from JSON."""
    sections = tuple(
        Section(
            **{**one, "law_references": tuple(LawReference(**law) for law in one["law_references"])}
        )
        for one in data["sections"]
    )
    placeholders = tuple(
        Placeholder(**{**one, "options": tuple(one["options"])}) for one in data["placeholders"]
    )
    return Content(**{**data, "sections": sections, "placeholders": placeholders})
