"""Offers the earlier translation of a string that has changed in the original.

wagtail-localize identifies a string by its text: a changed string is a new one, without a
translation. Here the translation of the earlier string is copied to the new one and marked as an
error: the translator sees and corrects it, and it is not published before that.
"""

from difflib import SequenceMatcher
from itertools import zip_longest

from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext, override

localize_update_from_db = TranslationSource.update_from_db


@transaction.atomic
def update_and_copy_translations(source):
    """Update a source from its original; replaces TranslationSource.update_from_db."""
    before = strings_by_context(source)
    localize_update_from_db(source)
    for context_id, after in strings_by_context(source).items():
        for old, new in paired_strings(before.get(context_id, []), after):
            copy_translations(context_id, old, new)


def strings_by_context(source):
    """Return {context id: [string id]} of a source, in the order of the page.

    A plain field has one string, and a rich text field one for each paragraph.
    """
    found = {}
    rows = StringSegment.objects.filter(source=source).order_by("order", "pk")
    for context_id, string_id in rows.values_list("context_id", "string_id"):
        found.setdefault(context_id, []).append(string_id)
    return found


def paired_strings(before, after):
    """Yield pairs (old, new) of string ids that have the same position in a field."""
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for change, start, end, new_start, new_end in matcher.get_opcodes():
        if change == "replace":
            pairs = zip_longest(before[start:end], after[new_start:new_end])
            yield from ((old, new) for old, new in pairs if old and new)


def copy_translations(context_id, old, new):
    """Copy the translations of the string `old` to `new`, where it has none, marked as errors."""
    for earlier in StringTranslation.objects.filter(context_id=context_id, translation_of_id=old):
        copy, is_new = StringTranslation.objects.get_or_create(
            translation_of_id=new,
            context_id=context_id,
            locale_id=earlier.locale_id,
            defaults={
                "data": earlier.data,
                "translation_type": earlier.translation_type,
                "tool_name": earlier.tool_name,
                "last_translated_by_id": earlier.last_translated_by_id,
                "has_error": True,
            },
        )
        if is_new:
            StringTranslation.objects.filter(pk=copy.pk).update(field_error=error_message())


def error_message():
    """Return the error message of a copied translation, in the language of the site."""
    with override(settings.LANGUAGE_CODE):
        return gettext("The original has changed. Correct the translation, and save it.")


def install():
    """Patch wagtail-localize."""
    TranslationSource.update_from_db = update_and_copy_translations
