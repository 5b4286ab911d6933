"""Writes the text of a guideline with the places that each organisation fills in."""

from wagtail.rich_text import expand_db_html

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from network.blocks import PLACEHOLDER
from network.choices import PlaceholderKind, SectionKind

register = template.Library()


@register.filter
def section_kind(key):
    """Return the words for how binding a section is."""
    return SectionKind(key).label


@register.filter
def placeholder_kind(key):
    """Return the words for what goes into a placeholder."""
    return PlaceholderKind(key).label


@register.filter
def of_section(links, identifier):
    """Return the links at the end of a section; see `network.section_links`."""
    return links.get(identifier, []) if links else []


@register.filter
def with_placeholders(text, labels):
    """Return rich text as HTML, each `{{ key }}` as a marked place; `labels` maps keys to words."""

    def marked(match):
        return format_html(
            '<span class="placeholder"><span class="visually-hidden">{} </span>{}</span>',
            _("Fill in:"),
            labels.get(match[1], match[1]),
        )

    # The rich text has been cleaned by its field, as everywhere in Wagtail.
    return mark_safe(PLACEHOLDER.sub(marked, expand_db_html(text.source)))  # noqa: S308
