"""Sorting: å, ä and ö come last in Swedish, and beside a and o in English."""

import pytest

from django.utils.translation import override

from home.i18n.collation import alphabetical, english_key, swedish_key
from network.models import Sector

WORDS = ["ös", "Åsa", "zon", "ärla", "apa", "Öga", "and", "éclair", "ek"]


def test_swedish_puts_its_own_letters_last_and_in_their_order():
    expected = ["and", "apa", "éclair", "ek", "zon", "Åsa", "ärla", "Öga", "ös"]
    assert sorted(WORDS, key=swedish_key) == expected


def test_english_ignores_diacritics():
    assert sorted(WORDS, key=english_key)[:4] == ["and", "apa", "ärla", "Åsa"]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_database_sorts_as_the_language_does(language):
    key = {"sv": swedish_key, "en": english_key}[language]
    for number, word in enumerate(WORDS):
        Sector.objects.create(key=f"word-{number}", name=word)
    with override(language):
        names = list(Sector.objects.order_by(alphabetical("name")).values_list("name", flat=True))
    assert names == sorted(WORDS, key=key)
