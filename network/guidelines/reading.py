"""A summary of a guideline's size and reading time, and the selection of sections to show."""

from dataclasses import dataclass
from math import ceil

from django.utils.translation import pgettext_lazy

from network.choices import SectionKind

WORDS_A_MINUTE = 200
WORDS_A_PAGE = 290  # measured: the demonstration guideline, 6,000 words, is 21 pages as PDF
# The plural: Swedish adjectives have another form for one section.
KINDS = {
    SectionKind.MANDATORY: pgettext_lazy("sections", "mandatory"),
    SectionKind.RECOMMENDED: pgettext_lazy("sections", "recommended"),
    SectionKind.OPTIONAL: pgettext_lazy("sections", "optional"),
}


@dataclass(frozen=True)
class KindCount:
    """How many sections are of a kind."""

    kind: str
    label: str
    count: int


@dataclass(frozen=True)
class Summary:
    """The size of a guideline."""

    kinds: tuple
    placeholders: int
    minutes: int
    pages: int

    @property
    def sections(self):
        return sum(one.count for one in self.kinds)


def summarise(content):
    """Return the Summary of a Content."""
    counts = [
        KindCount(kind.value, label, sum(one.kind == kind for one in content.sections))
        for kind, label in KINDS.items()
    ]
    return Summary(
        kinds=tuple(one for one in counts if one.count),
        placeholders=len(content.placeholders),
        minutes=max(1, ceil(content.word_count / WORDS_A_MINUTE)),
        pages=max(1, ceil(content.word_count / WORDS_A_PAGE)),
    )


@dataclass(frozen=True)
class NumberedSection:
    """A section with its number in the whole guideline."""

    number: int
    section: object


@dataclass(frozen=True)
class SectionSelection:
    """The sections to show: all, those of one kind, or a single one."""

    sections: tuple
    kind: str = ""
    single: bool = False
    before: object = None
    after: object = None

    @property
    def kind_label(self):
        return KINDS.get(self.kind, "")


def select_sections(content, parameters):
    """Return the SectionSelection of the GET parameter `section` or `kind`, else all sections."""
    numbered = [NumberedSection(n, one) for n, one in enumerate(content.sections, start=1)]
    wanted = parameters.get("section")
    for index, one in enumerate(numbered):
        if one.section.identifier == wanted:
            before = numbered[index - 1] if index else None
            after = numbered[index + 1] if index + 1 < len(numbered) else None
            return SectionSelection((one,), single=True, before=before, after=after)
    kind = parameters.get("kind", "")
    if kind in SectionKind.values:
        return SectionSelection(
            tuple(one for one in numbered if one.section.kind == kind), kind=kind
        )
    return SectionSelection(tuple(numbered))
