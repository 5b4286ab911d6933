"""Checks whether a guideline is complete enough to release a version."""

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from network.choices import PlaceholderKind, SectionKind
from network.guidelines.conditions import is_well_formed

MIN_OPTIONS = 2


def missing_parts(contents):
    """Return what is missing in {language code: Content}, as sentences; none if it is complete."""
    if not contents:
        return [_("The guideline is not published.")]
    found = [line for content in contents.values() for line in missing_in_content(content)]
    first, *others = contents.values()
    return found + [line for other in others for line in structure_differences(first, other)]


def missing_in_content(content):
    """Return what is missing in the Content of one language."""
    if not content.sections:
        return [_("There are no sections.")]
    lines = [line for section in content.sections for line in missing_in_section(section)]
    lines += [
        line for placeholder in content.placeholders for line in missing_in_placeholder(placeholder)
    ]
    used = {key for section in content.sections for key in section.keys}
    for key in sorted(used - set(content.labels)):
        lines.append(_("{{ %(key)s }} is used but not described.") % {"key": key})
    for key in sorted(set(content.labels) - used):
        lines.append(_("{{ %(key)s }} is described but not used.") % {"key": key})
    return lines


def missing_in_section(section):
    """Yield what a section lacks: text, a reason, and a law where it is mandatory."""
    if not strip_tags(section.text).strip():
        yield _("“%(heading)s” has no text.") % {"heading": section.heading}
    if not strip_tags(section.rationale).strip():
        yield _("“%(heading)s” does not say why.") % {"heading": section.heading}
    if section.kind == SectionKind.MANDATORY and not section.law_references:
        yield _("“%(heading)s” is mandatory and names no law.") % {"heading": section.heading}
    if not is_well_formed(section.text):
        yield _("“%(heading)s” has a condition that is not closed.") % {"heading": section.heading}


def missing_in_placeholder(placeholder):
    if placeholder.kind == PlaceholderKind.CHOICE and len(placeholder.options) < MIN_OPTIONS:
        yield _("“%(label)s” needs at least two options.") % {"label": placeholder.label}
    if placeholder.kind != PlaceholderKind.YES_NO and not placeholder.example:
        yield _("“%(label)s” has no example.") % {"label": placeholder.label}


def structure_differences(first, other):
    """Yield a message for each difference in structure between two languages."""
    languages = {"first": first.language, "other": other.language}
    if section_structure(first) != section_structure(other):
        yield _("The sections are not the same in %(first)s and %(other)s.") % languages
    if placeholder_structure(first) != placeholder_structure(other):
        yield _("The placeholders are not the same in %(first)s and %(other)s.") % languages


def section_structure(content):
    return [(section.identifier, section.kind, set(section.keys)) for section in content.sections]


def placeholder_structure(content):
    return [
        (placeholder.key, placeholder.kind, placeholder.required, len(placeholder.options))
        for placeholder in content.placeholders
    ]
