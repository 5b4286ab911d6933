"""An adaptation: a version of a guideline, the answers, and the choice for each section."""

from dataclasses import dataclass, field, replace
from enum import StrEnum


class Action(StrEnum):
    """What an organisation does with a section."""

    KEEP = "keep"
    REPLACE = "replace"
    LEAVE_OUT = "leave_out"
    OWN = "own"


@dataclass(frozen=True)
class SectionChoice:
    """What was done with one section.

    `heading` and `text` (Markdown) are the organisation's own when the action is REPLACE or OWN;
    `reason` says why a section was left out; `is_warned` that the warning about a mandatory one
    was read.
    """

    identifier: str
    action: Action = Action.KEEP
    heading: str = ""
    text: str = ""
    reason: str = ""
    is_warned: bool = False

    @property
    def has_own_text(self):
        return self.action in (Action.REPLACE, Action.OWN)


@dataclass(frozen=True)
class Adaptation:
    """The complete state of a visitor's adaptation.

    `answers` is {placeholder key: answer}: text, "yes" or "no", an ISO date, or a list of tools,
    each {"name", "information", "conditions"}. `sections` are SectionChoices in the order of the
    document.
    """

    guideline: str
    version: str
    content_hash: str
    language: str
    answers: dict = field(default_factory=dict)
    sections: tuple = ()

    def answer(self, key):
        return self.answers.get(key)

    def choice(self, identifier):
        """Return the SectionChoice of a section, or None."""
        return next((one for one in self.sections if one.identifier == identifier), None)

    def with_answers(self, answers):
        """Return the adaptation with `answers` added; an empty answer removes the earlier one."""
        merged = {**self.answers, **answers}
        return replace(self, answers={key: value for key, value in merged.items() if value})

    def with_choice(self, choice):
        """Return the adaptation with another SectionChoice in place of the section's own."""
        sections = [choice if one.identifier == choice.identifier else one for one in self.sections]
        if choice.identifier not in {one.identifier for one in self.sections}:
            sections.append(choice)
        return replace(self, sections=tuple(sections))

    def without(self, identifier):
        """Return the adaptation without a section, which must be one of the organisation's own."""
        kept = [one for one in self.sections if one.identifier != identifier]
        return replace(self, sections=tuple(kept))

    def moved(self, identifier, step):
        """Return the adaptation with a section moved `step` places: -1 is up, 1 is down."""
        sections = list(self.sections)
        index = next(i for i, one in enumerate(sections) if one.identifier == identifier)
        target = min(max(index + step, 0), len(sections) - 1)
        sections.insert(target, sections.pop(index))
        return replace(self, sections=tuple(sections))


def new_adaptation(version, language):
    """Return an adaptation of a GuidelineVersion in which nothing has been done."""
    content = version.content_in(language)
    return Adaptation(
        guideline=str(version.page.translation_key),
        version=version.number,
        content_hash=version.content_hash,
        language=content.language,
        sections=tuple(SectionChoice(section.identifier) for section in content.sections),
    )
