"""Collation by language, in the database and in Python: in Swedish å, ä and ö come last."""

import unicodedata

from django.db.backends.signals import connection_created
from django.db.models.functions import Collate
from django.dispatch import receiver
from django.utils.translation import get_language

# PostgreSQL has these collations from ICU; on SQLite they are created for each connection.
COLLATIONS = {"sv": "sv-x-icu", "en": "en-x-icu"}
SWEDISH_LAST_LETTERS = str.maketrans(
    {"å": "z\ue001", "ä": "z\ue002", "æ": "z\ue002", "ö": "z\ue003", "ø": "z\ue003"}
)


def alphabetical(field, language=None):
    """Return an expression that orders by `field` as `language` (the active one) does."""
    language = language or get_language() or "sv"
    return Collate(field, COLLATIONS.get(language, COLLATIONS["sv"]))


def swedish_key(text):
    """Return a sort key for Swedish order."""
    return english_key(
        unicodedata.normalize("NFC", text).casefold().translate(SWEDISH_LAST_LETTERS)
    )


def english_key(text):
    """Return a sort key that ignores case and accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


SORT_KEYS = {"sv": swedish_key, "en": english_key}


def comparison(key):
    """Return a three-way comparison of sort keys, as SQLite needs for a collation."""

    def compare(one, other):
        first, second = key(one), key(other)
        return (first > second) - (first < second)

    return compare


@receiver(connection_created)
def add_collations(sender, connection, **_kwargs):
    if connection.vendor == "sqlite":
        for language, name in COLLATIONS.items():
            connection.connection.create_collation(name, comparison(SORT_KEYS[language]))
