"""Counts what a translation lacks."""

from wagtail_localize.models import StringSegment, StringTranslation, Translation

from django.db.models import Exists, OuterRef
from django.utils.translation import ngettext


def missing_segments(translation):
    """Return the texts that have no translation, or one with an error."""
    segments = StringSegment.objects.filter(source_id=translation.source_id)
    translated = segments.annotate_translation(translation.target_locale)
    return translated.filter(translation__isnull=True)


def is_complete(translation):
    return not missing_segments(translation).exists()


def words_for_missing(translation):
    """Return how many texts are missing, in words; "" where none is."""
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
    """Return the translations that are being made and lack texts."""
    made = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=OuterRef(OuterRef("target_locale")),
        has_error=False,
    )
    lacking = StringSegment.objects.filter(source=OuterRef("source")).filter(~Exists(made))
    return Translation.objects.filter(Exists(lacking), enabled=True)
