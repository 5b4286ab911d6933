"""The difference between two versions of a guideline, section by section.

Sections are the same if their identifiers are. Words are compared with lxml's htmldiff, which marks
them with `ins` and `del`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml.html.diff import htmldiff

from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from network.blocks import PLACEHOLDER
from network.guidelines.conditions import MARKER

CONDITION_MARKS = {"#": " [{}?] ", "^": " [{}? –] ", "/": " [/{}] "}
INSERTED = re.compile(r"<ins>(.*?)</ins>", re.DOTALL)
DELETED = re.compile(r"<del>(.*?)</del>", re.DOTALL)


@dataclass(frozen=True)
class SectionChange:
    """The change of a section; `text`, `rationale` and `laws` are HTML, empty if unchanged.

    `status` is "added", "removed", "changed", "moved" or "same". A changed section can have moved
    as well.
    """

    identifier: str
    heading: str
    status: str
    has_moved: bool = False
    kinds: tuple = ()
    text: str = ""
    rationale: str = ""
    laws: str = ""


@dataclass(frozen=True)
class PlaceholderChange:
    """A placeholder that was added, removed or changed."""

    key: str
    label: str
    status: str


@dataclass(frozen=True)
class Difference:
    """All that differs between two contents."""

    sections: tuple
    placeholders: tuple

    @property
    def changed_sections(self):
        return [one for one in self.sections if one.status != "same"]

    @property
    def is_empty(self):
        return not self.changed_sections and not self.placeholders

    def count(self, status):
        """Return how many sections were added, removed, changed or moved."""
        if status == "moved":
            return sum(one.has_moved for one in self.sections)
        return sum(one.status == status for one in self.sections)


@lru_cache(maxsize=64)
def compare(old, new, language):
    """Return the Difference between two Contents; hidden labels in it are in `language`."""
    moved = moved_identifiers(old, new)
    sections = [section_change(old.section(one.identifier), one, moved) for one in new.sections]
    sections += [
        section_change(one, None, moved)
        for one in old.sections
        if new.section(one.identifier) is None
    ]
    return Difference(tuple(sections), tuple(placeholder_changes(old, new)))


def section_change(old, new, moved):
    """Return the SectionChange from `old` to `new`, either of which may be None."""
    if old is None or new is None:
        one, status = (new, "added") if old is None else (old, "removed")
        return SectionChange(one.identifier, one.heading, status, kinds=(one.kind,), text=one.text)
    has_moved = new.identifier in moved
    kinds = (old.kind, new.kind) if old.kind != new.kind else (new.kind,)
    changes = {
        "heading": diff_html(escape(old.heading), escape(new.heading)),
        "text": diff_html(without_inner_spaces(old.text), without_inner_spaces(new.text)),
        "rationale": diff_html(
            without_inner_spaces(old.rationale), without_inner_spaces(new.rationale)
        ),
        "laws": diff_html(law_list(old), law_list(new)),
    }
    is_changed = any(changes.values()) or old.kind != new.kind
    changes["heading"] = changes["heading"] or format_html("{}", new.heading)
    status = "changed" if is_changed else "moved" if has_moved else "same"
    return SectionChange(new.identifier, status=status, has_moved=has_moved, kinds=kinds, **changes)


def diff_html(old, new):
    """Return HTML with `ins` and `del` around the words that differ, or "" if none do."""
    if old == new:
        return ""
    return with_screen_reader_text(htmldiff(old, new))


def with_screen_reader_text(html):
    """Add hidden labels for screen readers, most of which do not announce `ins` and `del`.

    https://adrianroselli.com/2017/12/tweaking-text-level-styles.html
    """
    html = INSERTED.sub(
        lambda found: with_hidden_labels("ins", _("added:"), _("end of added"), found[1]), html
    )
    html = DELETED.sub(
        lambda found: with_hidden_labels("del", _("removed:"), _("end of removed"), found[1]), html
    )
    return mark_safe(html)  # noqa: S308 – both sides were cleaned by their rich text fields


def with_hidden_labels(tag, before, after, html):
    hidden = '<span class="visually-hidden"> {} </span>'
    return f"<{tag}>{format_html(hidden, before)}{html}{format_html(hidden, after)}</{tag}>"


def without_inner_spaces(html):
    """Return HTML in which each placeholder and condition is one token of htmldiff, without spaces.

    Conditions are written `[key?]` and `[/key]`, since the two can be in different elements.
    """
    html = PLACEHOLDER.sub(r"{{\1}}", html)
    return MARKER.sub(lambda found: CONDITION_MARKS[found[0][2]].format(found[1]), html)


def law_list(section):
    rows = "".join(f"<li>{escape(law.label)}</li>" for law in section.law_references)
    return f"<ul>{rows}</ul>" if rows else ""


def moved_identifiers(old, new):
    """Return the fewest identifiers, of those in both, whose moves turn one order into the other.

    All but those of a longest increasing subsequence of positions.
    """
    positions = {one.identifier: index for index, one in enumerate(old.sections)}
    common = [one.identifier for one in new.sections if one.identifier in positions]
    in_order = longest_increasing([positions[identifier] for identifier in common])
    return {name for name in common if positions[name] not in in_order}


def longest_increasing(numbers):
    """Return a longest increasing subsequence of distinct numbers, as a set (O(n²))."""
    best = []
    for index, number in enumerate(numbers):
        before = [best[i] for i in range(index) if numbers[i] < number]
        best.append([*max(before, key=len, default=[]), number])
    return set(max(best, key=len, default=[]))


def placeholder_changes(old, new):
    """Yield the PlaceholderChanges."""
    for placeholder in new.placeholders:
        before = old.placeholder(placeholder.key)
        if before is None:
            yield PlaceholderChange(placeholder.key, placeholder.label, "added")
        elif before != placeholder:
            yield PlaceholderChange(placeholder.key, placeholder.label, "changed")
    for placeholder in old.placeholders:
        if new.placeholder(placeholder.key) is None:
            yield PlaceholderChange(placeholder.key, placeholder.label, "removed")
