"""Lets editors go on with the demonstration's translations as if made in the admin."""

from collections import defaultdict

from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue


def remember(source_instance, translation):
    """Note how each string of `source_instance` reads in `translation`, as wagtail-localize does.

    A text whose two versions have different numbers of parts is left for an editor to pair up.
    """
    source, _created = TranslationSource.update_or_create_from_instance(source_instance)
    Translation.objects.get_or_create(source=source, target_locale=translation.locale)
    translated = strings_by_path(extract_segments(translation))
    segments = defaultdict(list)
    rows = StringSegment.objects.filter(source=source).select_related("context").order_by("order")
    for row in rows:
        segments[row.context.path].append(row)
    for path, parts in segments.items():
        if len(parts) == len(translated[path]):
            remember_parts(parts, translated[path], translation.locale)


def strings_by_path(segments):
    """Return {path: [translated strings in order]}."""
    found = defaultdict(list)
    for segment in segments:
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment.string.data)
    return found


def remember_parts(parts, words, locale):
    for part, data in zip(parts, words, strict=True):
        StringTranslation.objects.get_or_create(
            translation_of_id=part.string_id,
            locale=locale,
            context=part.context,
            defaults={"data": data, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
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
