"""Finds the pages that are the same in different languages, and makes those that are missing."""

from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization

from django.conf import settings

from home.i18n.locales import locale_id_of

from .placing import FRONT_PAGE_DEPTH, place
from .privacy import remove_own_restrictions

_made_later = ContextVar("counterparts_made_later", default=False)


@contextmanager
def counterparts_made_later():
    """Make no counterparts of the pages that are saved inside, for code that makes them later.

    Wagtail writes an alias anew, with all its rows, when its source is published.
    """
    token = _made_later.set(True)
    try:
        yield
    finally:
        _made_later.reset(token)


def source_locale_id():
    """Return the id of the locale of the site's own language."""
    return locale_id_of(settings.LANGUAGE_CODE)


def following_locales():
    """Return the locales whose trees follow the tree of the site's own language."""
    following = LocaleSynchronization.objects.filter(sync_from_id=source_locale_id())
    return Locale.objects.filter(pk__in=following.values("locale_id"))


def is_original(page):
    """Return whether a page belongs to the site's own language; the root of all trees does not."""
    return page.depth > 1 and page.locale_id == source_locale_id()


def same_in_other_languages(page):
    """Return the pages of all other languages that are the same as `page`."""
    return Page.objects.filter(translation_key=page.translation_key).exclude(
        locale_id=page.locale_id
    )


def original_of(page):
    """Return the original (of the type Page) of a counterpart, or None where there is none."""
    if is_original(page):
        return None
    return Page.objects.filter(
        translation_key=page.translation_key, locale_id=source_locale_id()
    ).first()


def make_counterparts(original):
    """Make an alias of `original` in each language that has no counterpart, and of pages above."""
    if _made_later.get():
        return
    known = same_in_other_languages(original).values("locale_id")
    missing = list(following_locales().exclude(pk__in=known))
    if missing and original.depth > FRONT_PAGE_DEPTH:
        # Wagtail would make these too, and leave them where it happened to put them.
        make_counterparts(original.get_parent())
    for locale in missing:
        alias = original.specific.copy_for_translation(locale, copy_parents=True, alias=True)
        remove_own_restrictions(alias)
        place(Page.objects.get(pk=alias.pk), original)
