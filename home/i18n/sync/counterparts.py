"""Finds the counterparts of a page in other languages, and creates those that are missing."""

from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization

from django.conf import settings

from home.i18n.locales import locale_id_of

from .privacy import delete_restrictions
from .slugs import FRONT_PAGE_DEPTH
from .tree_position import synchronize_position

_deferred = ContextVar("counterparts_deferred", default=False)


@contextmanager
def defer_counterparts():
    """Create no counterparts of pages saved inside this context; the caller creates them later.

    An alias that exists already is rewritten, with all its rows, each time its source is published.
    """
    token = _deferred.set(True)
    try:
        yield
    finally:
        _deferred.reset(token)


def source_locale_id():
    """Return the id of the locale of the site's own language."""
    return locale_id_of(settings.LANGUAGE_CODE)


def synchronized_locales():
    """Return the locales that are synchronised from that of the site's own language."""
    synchronizations = LocaleSynchronization.objects.filter(sync_from_id=source_locale_id())
    return Locale.objects.filter(pk__in=synchronizations.values("locale_id"))


def is_original(page):
    """Return whether a page is in the site's own language, and not the root of all trees."""
    return page.depth > 1 and page.locale_id == source_locale_id()


def counterparts_of(page):
    """Return the pages (of the type Page) with the same translation key in other languages."""
    return Page.objects.filter(translation_key=page.translation_key).exclude(
        locale_id=page.locale_id
    )


def original_of(page):
    """Return the original (of the type Page) of a counterpart, or None."""
    if is_original(page):
        return None
    return Page.objects.filter(
        translation_key=page.translation_key, locale_id=source_locale_id()
    ).first()


def create_counterparts(original):
    """Create an alias of `original`, and of its ancestors, in each locale without a counterpart."""
    if _deferred.get():
        return
    known = counterparts_of(original).values("locale_id")
    missing = list(synchronized_locales().exclude(pk__in=known))
    if missing and original.depth > FRONT_PAGE_DEPTH:
        # Wagtail would create these too, but without synchronising their positions.
        create_counterparts(original.get_parent())
    for locale in missing:
        alias = original.specific.copy_for_translation(locale, copy_parents=True, alias=True)
        delete_restrictions(alias)
        synchronize_position(Page.objects.get(pk=alias.pk), original)
