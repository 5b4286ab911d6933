"""Tells a translator when a text is longer than its field allows.

wagtail-localize stores a translated string without looking at the field that it is for, and
Django does not enforce the `max_length` of a text area when a page is saved by code.
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

# It writes a title of any length and with the entities of HTML, and PostgreSQL refuses a long one.
post_save.disconnect(post_save_string_translation, sender=StringTranslation)


@receiver(post_save, sender=StringTranslation)
def write_draft_title(instance, **_kwargs):
    """Show a translated title in the lists of the admin; one that is too long is not shown."""
    if not instance.context or instance.context.path != "title":
        return
    title = StringValue(instance.data).render_text()
    if len(title) <= Page._meta.get_field("draft_title").max_length:
        Page.objects.filter(
            translation_key=instance.context.object_id, locale_id=instance.locale_id
        ).update(draft_title=title)


@receiver(post_save, sender=StringTranslation)
def mark_too_long(instance, update_fields=None, raw=False, **_kwargs):
    """Mark a translation that is too long as an error: it is shown, and not published."""
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
    """Return how many characters the field of a TranslationContext takes, or None."""
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
    """Return the field that `path` leads to, through child relations, and the rest of the path."""
    field, path = model._meta.get_field(path[0]), path[1:]
    return find_field(field.related_model, path) if field.one_to_many and path else (field, path)


def max_length_of_block(block, path):
    """Return the limit of the block that is found by `path`, names of blocks inside `block`."""
    for name in path:
        if isinstance(block, blocks.ListBlock):
            block = block.child_block
        elif name in getattr(block, "child_blocks", {}):
            block = block.child_blocks[name]
        else:
            return None
    is_plain = isinstance(block, blocks.CharBlock | blocks.TextBlock)
    return getattr(block.field, "max_length", None) if is_plain else None
