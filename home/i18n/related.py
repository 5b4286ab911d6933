"""Related objects in the reader's language, in a constant number of queries.

Relations point at the rows in LANGUAGE_CODE (see home.models.relations).
"""

from wagtail.models import Page

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import get_language

from home.i18n.collation import SORT_KEYS
from home.i18n.locales import active_locale_id, locale_id_of
from home.visibility import annotate_readable


def in_active_language(related):
    """Return the objects of the queryset `related` in the active language, in one query.

    Objects that are not translated are returned as they are. The order is that of the model.
    """
    rows = in_either_language(related)
    chosen = choose(rows)
    return [row for row in rows if chosen[row.translation_key] is row and is_shown(row)]


def concepts_in_active_language(concepts):
    """Return the concepts of a relation to a vocabulary in the active language, by name."""
    sort_key = SORT_KEYS[get_language() or settings.LANGUAGE_CODE]
    return sorted(in_active_language(concepts), key=lambda concept: sort_key(concept.name))


def pages_by_id(ids):
    """Return {id: the page in the active language} for ids of pages in any language.

    Takes one query. Pages that are not public are left out; if only the page in the active language
    is not public, that in LANGUAGE_CODE is returned. They are of the type Page.
    """
    if not ids:
        return {}
    requested = Page.objects.filter(pk__in=ids)
    counterparts = Page.objects.filter(translation_key__in=requested.values("translation_key"))
    rows = list(annotate_readable(counterparts))
    chosen = choose([row for row in rows if is_shown(row)])
    return {row.pk: chosen[row.translation_key] for row in rows if row.translation_key in chosen}


def in_either_language(related):
    """Return the rows with the translation keys of `related` in both possible languages.

    These are the active language and LANGUAGE_CODE.
    """
    rows = related.model._default_manager.filter(
        locale_id__in={active_locale_id(), locale_id_of(settings.LANGUAGE_CODE)},
        translation_key__in=keys_of(related),
    )
    return list(annotate_readable(rows) if issubclass(related.model, Page) else rows)


def keys_of(related):
    """Return the translation keys of `related`, a queryset or the list of a draft or preview."""
    if isinstance(related, QuerySet):
        return related.order_by().values("translation_key")
    return [row.translation_key for row in related]


def choose(rows):
    """Return {translation key: row}, in the active language, else in LANGUAGE_CODE, else any."""
    ranks = {active_locale_id(): 0, locale_id_of(settings.LANGUAGE_CODE): 1}
    chosen = {}
    for row in sorted(rows, key=lambda row: ranks.get(row.locale_id, 2)):
        chosen.setdefault(row.translation_key, row)
    return chosen


def is_shown(item):
    """Return whether an item may be shown: a page has to be public."""
    return getattr(item, "is_readable", True)
