"""Stores the demonstration's translations where the translation editor of the admin reads them."""

from collections import defaultdict

from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue


def remember(source_instance, translation):
    """Store how each string of `source_instance` reads in `translation`, as wagtail-localize does.

    A field whose two versions have different numbers of strings is left for an editor to pair up.
    """
    source, _created = TranslationSource.update_or_create_from_instance(source_instance)
    Translation.objects.get_or_create(source=source, target_locale=translation.locale)
    to_look_at = StringTranslation.objects.filter(context__object=source.object, has_error=True)
    to_look_at.filter(locale=translation.locale).delete()  # earlier words of a text that changed
    translated = strings_by_path(extract_segments(translation))
    StringTranslation.objects.bulk_create(
        [
            string_translation(segment, text, translation.locale)
            for path, segments in stored_segments(source).items()
            if len(segments) == len(translated[path])
            for segment, text in zip(segments, translated[path], strict=True)
        ],
        ignore_conflicts=True,  # what an editor has translated stays
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


def same_blocks(source, translation):
    """Return the raw blocks of `translation` with the ids of the blocks they translate.

    Both are what StreamField keeps in the database: nested lists and dicts of one shape.
    """
    if isinstance(source, dict) and isinstance(translation, dict):
        return {
            key: source[key]
            if key == "id" and key in source
            else same_blocks(source.get(key), part)
            for key, part in translation.items()
        }
    if isinstance(source, list) and isinstance(translation, list):
        return [same_blocks(*pair) for pair in zip(source, translation, strict=True)]
    return translation
