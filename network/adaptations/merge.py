"""Three-way merge of an adaptation with a newer version, section by section.

For each section there are three texts: `base`, in the version the adaptation was made from; `new`,
in the newer version; and the organisation's own. Only where both the shared text and the
organisation changed something is there a conflict for people to decide. Until they do, the
organisation's own text stays: nothing local is lost.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from network.adaptations.adaptation import Action, SectionChoice
from network.adaptations.markdown import markdown_of_html


class Status(StrEnum):
    """The result of merging a section."""

    SAME = "same"  # neither side changed it, or the organisation alone did
    UPDATED = "updated"  # the shared text changed, and is used
    ADDED = "added"  # new in the newer version
    REMOVED = "removed"  # gone from the newer version, and the organisation had not touched it
    CONFLICT = "conflict"  # both changed it


class Decision(StrEnum):
    """What to do about a conflict."""

    KEEP = "keep"  # the organisation's own, as it was
    TAKE = "take"  # the newer shared text
    EDIT = "edit"  # a text written for the purpose


@dataclass(frozen=True)
class MergedSection:
    """A section after the merge; `choice` is None where it is no longer in the document.

    `base` and `new` are Sections or None; `before` is the SectionChoice before the merge, or None.
    """

    identifier: str
    status: Status
    choice: SectionChoice
    base: object = None
    new: object = None
    before: object = None

    @property
    def heading(self):
        own = self.before.heading if self.before else ""
        return own or (self.new or self.base).heading


@dataclass(frozen=True)
class Merged:
    """The result of a merge; the two lists of placeholders are shown to the visitor."""

    adaptation: object
    sections: tuple
    new_placeholders: tuple
    removed_placeholders: tuple

    def with_status(self, status):
        return [one for one in self.sections if one.status == status]

    @property
    def conflicts(self):
        return self.with_status(Status.CONFLICT)


def merge(adaptation, base, new, decisions=None):
    """Return the Merged of an adaptation that fits the Content `base` with the Content `new`.

    `decisions` is {identifier: (Decision, heading, text)} for conflicts.
    """
    decisions = decisions or {}
    before = {one.identifier: one for one in adaptation.sections}
    merged = [
        merged_section(identifier, base, new, before.get(identifier), decisions.get(identifier))
        for identifier in merged_order(adaptation, base, new)
    ]
    sections = tuple(one.choice for one in merged if one.choice)
    old_keys, new_keys = set(base.labels), set(new.labels)
    return Merged(
        adaptation=replace(adaptation, sections=sections),
        sections=tuple(merged),
        new_placeholders=tuple(one for one in new.placeholders if one.key not in old_keys),
        removed_placeholders=tuple(one for one in base.placeholders if one.key not in new_keys),
    )


def merged_section(identifier, base, new, before, decision):
    """Return the MergedSection of one identifier."""
    base_section, new_section = base.section(identifier), new.section(identifier)

    def outcome(status, choice):
        return MergedSection(
            identifier, status, choice, base=base_section, new=new_section, before=before
        )

    if before is None:
        return outcome(Status.ADDED, SectionChoice(identifier))
    if before.action == Action.OWN:
        # A section of the organisation's own stays, even if the newer version uses its identifier.
        return outcome(Status.SAME, before)
    if new_section is None and before.action == Action.KEEP:
        return outcome(Status.REMOVED, None)
    if not has_changed(base_section, new_section) or is_same_text(before, new_section):
        return outcome(Status.SAME, before)
    if before.action == Action.KEEP:
        return outcome(Status.UPDATED, before)
    return outcome(Status.CONFLICT, resolve_conflict(before, new_section, decision))


def has_changed(base_section, new_section):
    """Return whether heading, text or kind differ; rationale and laws are never adapted."""
    if base_section is None or new_section is None:
        return True
    return (base_section.heading, base_section.text, base_section.kind) != (
        new_section.heading,
        new_section.text,
        new_section.kind,
    )


def is_same_text(choice, new_section):
    """Return whether the organisation already has the newer text in its own words."""
    return (
        new_section is not None
        and choice.action == Action.REPLACE
        and choice.heading == new_section.heading
        and choice.text == markdown_of_html(new_section.text)
    )


def resolve_conflict(before, new_section, decision):
    """Return the SectionChoice of a conflict; without a decision the organisation's own stays."""
    what, heading, text = decision or (Decision.KEEP, "", "")
    if what == Decision.TAKE:
        return SectionChoice(before.identifier) if new_section else None
    if what == Decision.EDIT and text:
        action = Action.REPLACE if new_section else Action.OWN
        own_heading = heading or before.heading
        return SectionChoice(before.identifier, action, heading=own_heading, text=text)
    if new_section is None:
        return replace(before, action=Action.OWN) if before.text else None
    return before


def merged_order(adaptation, base, new):
    """Return the identifiers of both sides in the order of the document.

    If the organisation left the order as it was, the newer version's order is used; else its own.
    A section that only one side has is inserted after its predecessor on that side.
    """
    mine = [one.identifier for one in adaptation.sections]
    theirs = [one.identifier for one in new.sections]
    shared = [one.identifier for one in base.sections if one.identifier in set(mine)]
    is_reordered = [name for name in mine if name in set(shared)] != shared
    first, second = (mine, theirs) if is_reordered else (theirs, mine)
    order = list(first)
    for index, name in enumerate(second):
        if name not in order:
            earlier = [one for one in reversed(second[:index]) if one in order]
            order.insert(order.index(earlier[0]) + 1 if earlier else 0, name)
    return order
