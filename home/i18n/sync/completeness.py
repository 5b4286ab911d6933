"""Counts the strings that a translation lacks."""

from wagtail_localize.models import StringSegment, StringTranslation, Translation

from django.db.models import Exists, OuterRef
from django.utils.translation import ngettext


def missing_segments(translation):
    """Return the string segments that have no translation, or one with an error."""
    segments = StringSegment.objects.filter(source_id=translation.source_id)
    translated = segments.annotate_translation(translation.target_locale)
    return translated.filter(translation__isnull=True)


def is_complete(translation):
    return not missing_segments(translation).exists()


def missing_segments_message(translation):
    """Return a message with the number of missing strings, or "" if none is missing."""
    missing = missing_segments(translation).count()
    if not missing:
        return ""
    total = StringSegment.objects.filter(source_id=translation.source_id).count()
    return ngettext(
        "%(missing)d of %(total)d text is not translated yet.",
        "%(missing)d of %(total)d texts are not translated yet.",
        missing,
    ) % {"missing": missing, "total": total}


def incomplete_translations():
    """Return the enabled translations that lack strings."""
    translated = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=OuterRef(OuterRef("target_locale")),
        has_error=False,
    )
    lacking = StringSegment.objects.filter(source=OuterRef("source")).filter(~Exists(translated))
    return Translation.objects.filter(Exists(lacking), enabled=True)
