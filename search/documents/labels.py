"""The labels of choices in every language of the site."""

from functools import cache

from django.conf import settings
from django.utils.translation import override


@cache
def labels(choices, key):
    """Return {language: label} of a key; empty for a key that the choices lack."""
    if key not in choices.values:
        return {}
    found = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            found[language] = str(choices(key).label)
    return found
