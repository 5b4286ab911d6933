"""Renders the text of a guideline with its placeholders."""

import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from home.reverse_below import reverse_below
from network.blocks import PLACEHOLDER
from network.choices import PlaceholderKind, SectionKind
from network.guidelines.conditions import BLOCK, replace_conditions

register = template.Library()

INDENTATION = re.compile(r"\s*\n\s*")
YES = "#"
PLACEHOLDER_HTML = '<span class="placeholder"><span class="visually-hidden">{} </span>{}</span>'
PLACEHOLDER_LINK = (
    '<a class="placeholder" rel="nofollow" href="{}"><span class="visually-hidden">{} </span>{}</a>'
)


@register.filter
def without_indentation(html):
    """Return HTML without the indentation of the templates, which makes long pages larger."""
    return mark_safe(INDENTATION.sub("\n", html))  # noqa: S308 – the input is rendered HTML


@register.filter
def section_kind(key):
    """Return the label of a SectionKind."""
    return SectionKind(key).label if key else ""


@register.filter
def placeholder_kind(key):
    """Return the label of a PlaceholderKind."""
    return PlaceholderKind(key).label if key else ""


@register.filter
def of_section(links, identifier):
    """Return the links at the end of a section; see `network.section_links`."""
    return links.get(identifier, []) if links else []


@register.simple_tag(takes_context=True)
def linked_placeholders(context, html):
    """Return HTML with each `{{ key }}` as a link to the adaptation, if `adapt_url` is set."""
    return mark_placeholders(html, context["guideline"].labels, context.get("adapt_url", ""))


@register.filter
def with_placeholders(html, labels):
    """Return HTML with each `{{ key }}` as its label; `labels` is {key: label}."""
    return mark_placeholders(html, labels)


def mark_placeholders(html, labels, adapt_url=""):
    """Return HTML with placeholders and conditions rendered; placeholders link to `adapt_url`."""

    def placeholder_html(match):
        key, label = match[1], labels.get(match[1], match[1])
        if adapt_url:
            address = f"{adapt_url}?place={key}"
            return format_html(PLACEHOLDER_LINK, address, _("Fill in:"), label)
        return format_html(PLACEHOLDER_HTML, _("Fill in:"), label)

    def condition_html(match):
        answer = _("yes") if match["sign"] == YES else _("no")
        tag = "div" if BLOCK.search(match["text"]) else "span"
        word = format_html(
            '<span class="condition-word">{} {}:</span>',
            labels.get(match["key"], match["key"]),
            answer,
        )
        return f'<{tag} class="condition">{word} {match["text"]}</{tag}>'

    # The text was cleaned by its rich text field.
    text = PLACEHOLDER.sub(placeholder_html, replace_conditions(str(html), condition_html))
    return mark_safe(text)  # noqa: S308


@register.simple_tag(takes_context=True)
def guideline_url(context, name, **kwargs):
    """Return the address of a view below the guideline page of the context."""
    return reverse_below(context["page"], f"guideline_{name}", context.get("request"), **kwargs)
