"""Finds the translations of many objects in one query, by their `translation_key`."""

from wagtail.models import Page

from home.i18n.locales import active_locale_id
from home.visibility import annotate_readable


def localized(items):
    """Return `items` (translatable, of one model) in the active language, in the same order.

    Takes one query. An object that is not translated is returned as it is; a page that is not live
    in the active language is left out.
    """
    items = list(items)
    if not items:
        return []
    locale_id = active_locale_id()
    foreign = [item for item in items if item.locale_id != locale_id]
    if not foreign:
        return [item for item in items if is_shown(item)]
    model = type(items[0])
    keys = {item.translation_key for item in foreign}
    others = model.objects.filter(locale_id=locale_id, translation_key__in=keys)
    if issubclass(model, Page):
        others = annotate_readable(others)
    found = {other.translation_key: other for other in others}
    translated = [
        item if item.locale_id == locale_id else found.get(item.translation_key, item)
        for item in items
    ]
    return [item for item in translated if is_shown(item)]


def is_shown(item):
    """Return whether an item may be shown: a page has to be public, or at least live."""
    return getattr(item, "is_readable", getattr(item, "live", True))
