"""Maps locale ids to language codes, cached in the process."""

from wagtail.models import Locale

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import translation

_languages = {}


def language_of(locale_id):
    """Return the language code of the locale with this id."""
    if locale_id not in _languages:
        _languages.update(Locale.objects.values_list("id", "language_code"))
    return _languages[locale_id]


def locale_id_of(language):
    """Return the id of the locale of this language code, or None."""
    if language not in _languages.values():
        _languages.update(Locale.objects.values_list("id", "language_code"))
    return next((key for key, code in _languages.items() if code == language), None)


def active_locale_id():
    """Return the id of the locale of the active language."""
    return locale_id_of(translation.get_language())


@receiver([post_save, post_delete], sender=Locale)
def clear_languages(**_kwargs):
    _languages.clear()
