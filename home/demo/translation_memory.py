"""Stores the translations of the demo content in wagtail-localize, for its translation editor."""

from collections import defaultdict

from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue


def store_translations(source_instance, translation):
    """Store the strings of `translation` as the translations of those of `source_instance`.

    A field with different numbers of strings in the two languages is left to translators.
    """
    source, _created = TranslationSource.update_or_create_from_instance(source_instance)
    Translation.objects.get_or_create(source=source, target_locale=translation.locale)
    outdated = StringTranslation.objects.filter(context__object=source.object, has_error=True)
    outdated.filter(locale=translation.locale).delete()  # see home.i18n.sync.changed_strings
    translated = strings_by_path(extract_segments(translation))
    StringTranslation.objects.bulk_create(
        [
            string_translation(segment, text, translation.locale)
            for path, segments in stored_segments(source).items()
            if len(segments) == len(translated[path])
            for segment, text in zip(segments, translated[path], strict=True)
        ],
        ignore_conflicts=True,  # keeps what an editor has translated
    )


def stored_segments(source):
    """Return {path: [StringSegment in order]} of a TranslationSource."""
    found = defaultdict(list)
    rows = StringSegment.objects.filter(source=source).select_related("context").order_by("order")
    for row in rows:
        found[row.context.path].append(row)
    return found


def strings_by_path(segments):
    """Return {path: [translated strings in order]}."""
    found = defaultdict(list)
    for segment in segments:
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment.string.data)
    return found


def string_translation(segment, text, locale):
    """Return an unsaved translation of a StringSegment."""
    return StringTranslation(
        translation_of_id=segment.string_id,
        locale=locale,
        context=segment.context,
        data=text,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
    )


def copy_block_ids(source, translation):
    """Return the raw blocks of `translation` with the ids of the corresponding blocks of `source`.

    Both are StreamField values as stored in the database, nested lists and dicts of the same shape.
    """
    if isinstance(source, dict) and isinstance(translation, dict):
        return {
            key: source[key]
            if key == "id" and key in source
            else copy_block_ids(source.get(key), part)
            for key, part in translation.items()
        }
    if isinstance(source, list) and isinstance(translation, list):
        return [copy_block_ids(*pair) for pair in zip(source, translation, strict=True)]
    return translation
