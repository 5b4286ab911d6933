"""Marks a translated string that is longer than its field allows as an error.

wagtail-localize does not validate a translated string against its field, and Django does not
enforce the `max_length` of a TextField when a page is saved by code.
"""

from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.models import (
    StringTranslation,
    TranslationSource,
    post_save_string_translation,
)
from wagtail_localize.strings import StringValue

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models.signals import post_save
from django.dispatch import receiver

# This receiver of wagtail-localize writes HTML entities and titles of any length to `draft_title`;
# PostgreSQL raises an error for one that is too long.
post_save.disconnect(post_save_string_translation, sender=StringTranslation)


@receiver(post_save, sender=StringTranslation)
def update_draft_title(instance, **_kwargs):
    """Copy a translated title to `draft_title`, shown in the admin, unless it is too long."""
    if not instance.context or instance.context.path != "title":
        return
    title = StringValue(instance.data).render_text()
    if len(title) <= Page._meta.get_field("draft_title").max_length:
        Page.objects.filter(
            translation_key=instance.context.object_id, locale_id=instance.locale_id
        ).update(draft_title=title)


@receiver(post_save, sender=StringTranslation)
def mark_too_long(instance, update_fields=None, raw=False, **_kwargs):
    """Mark a translation that is too long as an error: it is shown, but not published."""
    is_written = update_fields is None or "data" in update_fields
    if raw or not is_written or instance.has_error or not instance.context:
        return
    limit = max_length(instance.context)
    if not limit:
        return
    try:
        MaxLengthValidator(limit)(StringValue(instance.data).render_text())
    except ValidationError as error:
        instance.set_field_error([error])


def max_length(context):
    """Return the maximum number of characters in the field of a TranslationContext, or None."""
    source = TranslationSource.objects.filter(object=context.object_id).first()
    if not source:
        return None
    model = source.specific_content_type.model_class()
    try:
        field, path = find_field(model, (context.field_path or context.path).split("."))
    except FieldDoesNotExist:
        return None
    if isinstance(field, StreamField):
        return max_length_of_block(field.stream_block, path)
    return field.max_length if isinstance(field, models.CharField | models.TextField) else None


def find_field(model, path):
    """Return (field, rest of the path) for a path, following child relations."""
    field, path = model._meta.get_field(path[0]), path[1:]
    return find_field(field.related_model, path) if field.one_to_many and path else (field, path)


def max_length_of_block(block, path):
    """Return the maximum length of the block at `path`, a list of block names, or None."""
    for name in path:
        if isinstance(block, blocks.ListBlock):
            block = block.child_block
        elif name in getattr(block, "child_blocks", {}):
            block = block.child_blocks[name]
        else:
            return None
    is_plain = isinstance(block, blocks.CharBlock | blocks.TextBlock)
    return getattr(block.field, "max_length", None) if is_plain else None
