"""The finished document: the shared text, the answers and the organisation's own sections."""

from dataclasses import dataclass, field

from network.adaptations.adaptation import Action
from network.adaptations.filling import Filler, used_keys
from network.adaptations.markdown import html_of_markdown
from network.choices import KnownAs

INITIAL_PROGRESS, FULL_PROGRESS = 80, 100


@dataclass(frozen=True)
class DocumentSection:
    """A section of the finished document: `html` is safe to show, `source` has its placeholders."""

    number: int
    identifier: str
    heading: str
    html: str
    source: str
    kind: str = ""
    action: Action = Action.KEEP
    law_references: tuple = ()


@dataclass(frozen=True)
class LeftOutSection:
    """A section of the guideline that the document does not have."""

    heading: str
    kind: str
    reason: str


@dataclass(frozen=True)
class Document:
    """The document to export. `missing` are the required placeholders without an answer."""

    title: str
    language: str
    organisation: str
    sections: tuple = ()
    left_out: tuple = ()
    missing: tuple = ()
    placeholders: tuple = ()
    progress: int = INITIAL_PROGRESS
    answers: dict = field(default_factory=dict)

    @property
    def is_finished(self):
        return not self.missing

    def sections_by(self, action):
        return [one for one in self.sections if one.action == action]


def source_of(choice, content):
    """Return (heading, HTML with placeholders, kind, laws) of a section of the document."""
    section = content.section(choice.identifier)
    if choice.has_own_text:
        kind = section.kind if section else ""
        laws = section.law_references if section else ()
        heading = choice.heading or (section.heading if section else "")
        return heading, html_of_markdown(choice.text), kind, laws
    return section.heading, section.text, section.kind, section.law_references


def compose(adaptation, content, filler_class=Filler):
    """Return the Document of an adaptation that fits the content."""
    filler = filler_class(content, adaptation.answers)
    sections, left_out, keys = [], [], []
    for choice in adaptation.sections:
        if choice.action == Action.LEAVE_OUT:
            section = content.section(choice.identifier)
            left_out.append(LeftOutSection(section.heading, section.kind, choice.reason))
            continue
        heading, source, kind, laws = source_of(choice, content)
        keys += used_keys(source, adaptation.answers)
        sections.append(
            DocumentSection(
                number=len(sections) + 1,
                identifier=choice.identifier,
                heading=heading,
                html=filler.fill(source),
                source=source,
                kind=kind,
                action=choice.action,
                law_references=laws,
            )
        )
    placeholders = used_placeholders(content, keys)
    missing = tuple(
        placeholder
        for placeholder in placeholders
        if placeholder.required and not adaptation.answer(placeholder.key)
    )
    return Document(
        title=content.title,
        language=content.language,
        organisation=organisation_of(adaptation, content),
        sections=tuple(sections),
        left_out=tuple(left_out),
        missing=missing,
        placeholders=placeholders,
        progress=progress(placeholders, missing),
        answers=adaptation.answers,
    )


def used_placeholders(content, keys):
    """Return the placeholders with these keys, in the guideline's order."""
    used = set(keys)
    return tuple(placeholder for placeholder in content.placeholders if placeholder.key in used)


def progress(placeholders, missing):
    """Return how many per cent of the document is done: 80 when nothing is filled in, then up."""
    required = sum(placeholder.required for placeholder in placeholders)
    if not required:
        return FULL_PROGRESS
    return (
        INITIAL_PROGRESS
        + (FULL_PROGRESS - INITIAL_PROGRESS) * (required - len(missing)) // required
    )


def organisation_of(adaptation, content):
    """Return the name of the organisation, or ""."""
    key = next((one.key for one in content.placeholders if one.known_as == KnownAs.NAME), "")
    answer = adaptation.answer(key)
    return answer if isinstance(answer, str) else ""
