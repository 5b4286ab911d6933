"""Tells wagtail-localize what has been published, so that it knows which translations are current.

It compares translations with a copy of the original (TranslationSource), which it makes when a
page is sent for translation, and renews only when somebody asks for it.
"""

import json

from wagtail.models import COMMENTS_RELATION_NAME
from wagtail_localize.models import Translation, TranslationSource

from django.core.exceptions import ValidationError

from home.after_commit import call_once_after_commit, cancel_call

from .completeness import is_complete
from .counterparts import original_of
from .following import OWN
from .publishing import translations_of
from .sharing import share, with_relations

WHOLE_PAGE = {name.removesuffix("_id") for name in OWN} - {"slug"} | {"pk", COMMENTS_RELATION_NAME}
ROW_IDENTITY = {"pk", "page", "sort_order", "last_verified"}


def source_of(original):
    """Return the TranslationSource of an original, or None if it was never sent for translation."""
    return TranslationSource.objects.filter(
        object_id=original.translation_key, locale_id=original.locale_id
    ).first()


def is_current(source, original):
    """Return whether a TranslationSource holds what the original says now."""
    return content_of(source.content_json) == content_of(original.to_json())


def content_of(page_as_json):
    """Return the content of a page as JSON, without what belongs to the page as a whole."""
    values = json.loads(page_as_json)
    return {name: bare(value) for name, value in values.items() if name not in WHOLE_PAGE}


def bare(value):
    """Return a value, rows without their ids: these change each time the rows are saved."""
    if isinstance(value, list):
        return [bare(each) for each in value]
    if isinstance(value, dict):
        return {name: bare(each) for name, each in value.items() if name not in ROW_IDENTITY}
    return value


def update(original):
    """Renew the source of a published original, and bring its translations up to date.

    A translation that needs no new words is made anew. In one that does, what both languages share
    is changed at once, and the texts stay as they were until somebody translates them.
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
        share(type(page).objects.get(pk=page.pk), original)


def update_after_commit(original):
    """Renew the source of an original that is public and was saved, also by code.

    The rows of a page are saved after the page itself. Publishing renews the source at once.
    Wagtail moves a page by saving it as a plain Page, without its content.
    """
    if source_of(original):
        call_once_after_commit(update_if_changed, original.specific_class, original.pk)


def update_if_changed(model, pk):
    original = model.objects.filter(pk=pk, live=True).first()
    source = original and source_of(original)
    if source and not is_current(source, original):
        update(original)


def enabled_translation(page):
    """Return the Translation that makes `page`, or None where it is edited by hand."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()


def republish(translation):
    """Make a translation anew of the words that it has; an error is shown where it is edited."""
    try:
        translation.save_target(publish=True)
    except ValidationError:
        return


def is_outdated(page):
    """Return whether a page is a translation that was not made of what its original says now."""
    original = original_of(page)
    if original is None or page.alias_of_id:
        return False
    translation = enabled_translation(page)
    if translation:
        return not is_complete(translation)
    return is_later(original.last_published_at, page.last_published_at)


def is_later(one, other):
    return bool(one and other) and one > other
