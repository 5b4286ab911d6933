"""Offers the earlier translation of a text that has changed in the original.

wagtail-localize knows a text by its words: one that has changed is new to it, and its translation
is no longer shown. Here the earlier translation is kept at the new text, marked as an error: a
translator sees it and corrects it, and it is not published before that.
"""

from difflib import SequenceMatcher
from itertools import zip_longest

from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext, override

update_from_db = TranslationSource.update_from_db


@transaction.atomic
def update_and_keep(source):
    """Renew a source; stands in the place of TranslationSource.update_from_db."""
    before = strings_by_context(source)
    update_from_db(source)
    for context_id, after in strings_by_context(source).items():
        for old, new in changed_strings(before.get(context_id, []), after):
            keep_translations(context_id, old, new)


def strings_by_context(source):
    """Return {context id: [string id]} of a source, in the order of the page.

    A plain field has one string, and a rich text field one for each paragraph.
    """
    found = {}
    rows = StringSegment.objects.filter(source=source).order_by("order", "pk")
    for context_id, string_id in rows.values_list("context_id", "string_id"):
        found.setdefault(context_id, []).append(string_id)
    return found


def changed_strings(before, after):
    """Yield pairs (old, new) of strings that stand in the same place of a field."""
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for change, start, end, new_start, new_end in matcher.get_opcodes():
        if change == "replace":
            pairs = zip_longest(before[start:end], after[new_start:new_end])
            yield from ((old, new) for old, new in pairs if old and new)


def keep_translations(context_id, old, new):
    """Copy the translations of one string to another that has none, as texts to be looked at."""
    for earlier in StringTranslation.objects.filter(context_id=context_id, translation_of_id=old):
        kept, is_new = StringTranslation.objects.get_or_create(
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
            StringTranslation.objects.filter(pk=kept.pk).update(field_error=reason())


def reason():
    """Return what the translator reads at the text, in the language of the site."""
    with override(settings.LANGUAGE_CODE):
        return gettext("The original has changed. Correct the translation, and save it.")


def install():
    """Put the functions of this module in the place of wagtail-localize's."""
    TranslationSource.update_from_db = update_and_keep
