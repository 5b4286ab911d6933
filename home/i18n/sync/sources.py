"""Updates wagtail-localize's copy of an original (TranslationSource) when the original changes.

wagtail-localize creates the copy when a page is submitted for translation, and updates it only when
an editor requests it; until then it does not see which translations are outdated.
"""

import json

from wagtail.models import COMMENTS_RELATION_NAME
from wagtail_localize.models import Translation, TranslationSource

from django.core.exceptions import ValidationError

from home.after_commit import call_once_after_commit, cancel_call

from .aliases import ALIAS_OWN_FIELDS
from .completeness import is_complete
from .counterparts import original_of
from .publishing import translations_of
from .synchronized_fields import synchronize, with_relations

# Fields of a serialised page that are not its content.
PAGE_FIELDS = {name.removesuffix("_id") for name in ALIAS_OWN_FIELDS} - {"slug"} | {
    "pk",
    COMMENTS_RELATION_NAME,
}
# Fields of serialised child rows that may change although the content is the same.
ROW_ID_FIELDS = {"pk", "page", "sort_order", "last_verified"}


def source_of(original):
    """Return the TranslationSource of an original, or None if it was never submitted."""
    return TranslationSource.objects.filter(
        object_id=original.translation_key, locale_id=original.locale_id
    ).first()


def is_current(source, original):
    """Return whether a TranslationSource has the present content of the original."""
    return comparable_content(source.content_json) == comparable_content(original.to_json())


def comparable_content(page_as_json):
    """Return the fields of a serialised page that are its content, without row ids."""
    values = json.loads(page_as_json)
    return {
        name: without_row_ids(value) for name, value in values.items() if name not in PAGE_FIELDS
    }


def without_row_ids(value):
    """Return a value without ROW_ID_FIELDS, at any depth."""
    if isinstance(value, list):
        return [without_row_ids(each) for each in value]
    if isinstance(value, dict):
        return {
            name: without_row_ids(each) for name, each in value.items() if name not in ROW_ID_FIELDS
        }
    return value


def update_translations(original):
    """Update the source of a published original, and its translations.

    A complete translation is published again. In an incomplete one only the synchronised fields are
    changed, and its texts stay as they are until the missing ones are translated.
    """
    model = original.specific_class
    cancel_call(update_if_changed, model, original.pk)
    source, pages = source_of(original), list(translations_of(original).specific())
    if not (source or pages):
        return
    original = with_relations(model).get(pk=original.pk)
    is_changed = bool(source) and not is_current(source, original)
    if is_changed:
        source.update_from_db()
    for page in pages:
        translation = enabled_translation(page)
        if is_changed and page.live and translation and is_complete(translation):
            republish(translation)
        synchronize(type(page).objects.get(pk=page.pk), original)


def update_translations_after_commit(original):
    """Update the source of a live original after it was saved, also by code.

    Child rows are saved after the page itself; hence after the commit. Publishing calls
    `update_translations` at once. The specific class is used because Wagtail saves a page that is
    moved as a plain Page, without its content.
    """
    if source_of(original):
        call_once_after_commit(update_if_changed, original.specific_class, original.pk)


def update_if_changed(model, pk):
    original = model.objects.filter(pk=pk, live=True).first()
    source = original and source_of(original)
    if source and not is_current(source, original):
        update_translations(original)


def enabled_translation(page):
    """Return the enabled Translation of `page`, or None if it is edited as a normal page."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()


def republish(translation):
    """Publish a translation again; the translation editor shows validation errors."""
    try:
        translation.save_target(publish=True)
    except ValidationError:
        return


def is_outdated(page):
    """Return whether a page is a translation of an earlier version of its original."""
    original = original_of(page)
    if original is None or page.alias_of_id:
        return False
    translation = enabled_translation(page)
    if translation:
        return not is_complete(translation)
    return is_later(original.last_published_at, page.last_published_at)


def is_later(one, other):
    return bool(one and other) and one > other
