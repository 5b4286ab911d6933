"""Turns what editors write into plain text."""

import re

from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import get_text_for_indexing

from django.db import models
from django.utils.encoding import force_str

# Where a paragraph ends in rich text.
BLOCK_END = re.compile(r"(</(?:p|h\d|li|blockquote)>|<(?:br|hr)\s*/?>)", re.IGNORECASE)


def rich(source):
    """Return the text of rich text, each of its paragraphs on a line."""
    if not source:
        return ""
    text = get_text_for_indexing(BLOCK_END.sub(r"\1\n", force_str(source)))
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))


def stream(value):
    """Return the text of a stream field's value."""
    if not value:
        return ""
    return "\n".join(force_str(text) for text in value.stream_block.get_searchable_content(value))


def field_text(instance, name):
    """Return the text of a field of an instance, whatever kind of text field it is."""
    field, value = instance._meta.get_field(name), getattr(instance, name)
    if isinstance(field, StreamField):
        return stream(value)
    return rich(value) if isinstance(field, RichTextField) else force_str(value or "")


def texts(instance, *names):
    """Return the texts of these fields, a blank line between two."""
    found = (field_text(instance, name).strip() for name in names)
    return "\n\n".join(text for text in found if text)


def own_text_fields(instance):
    """Return the names of the long texts that the model itself adds to a page."""
    kinds = (RichTextField, StreamField, models.TextField)
    own = instance._meta.local_fields
    left_out = ("summary", "next_steps")
    return [f.name for f in own if isinstance(f, kinds) and f.name not in left_out]
