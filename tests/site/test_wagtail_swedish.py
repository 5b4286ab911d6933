"""The Swedish translation of Wagtail's texts, where Wagtail's own is wrong or missing."""

import re
from pathlib import Path

import polib
import pytest
import wagtail
import wagtail_localize

from django.utils.translation import gettext, ngettext, override, pgettext
from django.utils.translation.trans_real import DjangoTranslation

from .test_wagtail_overrides import PACKAGES, ROOT, entries_in

LOCALIZE = [str(Path(wagtail_localize.__file__).parent / "locale")]

COUNTED = [
    (
        "This %(model_name)s is referenced %(usage_count)s time.",
        "This %(model_name)s is referenced %(usage_count)s times.",
        ["Används på 0 ställen.", "Används på 1 ställe.", "Används på 2 ställen."],
    ),
    (
        "This page has one subpage",
        "This page has %(counter)s subpages",
        ["Sidan har 0 undersidor", "Sidan har en undersida", "Sidan har 2 undersidor"],
    ),
    (
        "This page has one unpublished subpage",
        "This page has %(counter)s unpublished subpages",
        [
            "Sidan har 0 opublicerade undersidor",
            "Sidan har en opublicerad undersida",
            "Sidan har 2 opublicerade undersidor",
        ],
    ),
]


@pytest.mark.parametrize(("one", "many", "expected"), COUNTED)
def test_singular_and_plural_agree_with_the_number(one, many, expected):
    with override("sv"):
        said = [
            ngettext(one, many, number)
            % {"model_name": "mål", "usage_count": number, "counter": number}
            for number in range(3)
        ]
    assert said == expected


@pytest.mark.parametrize(
    ("english", "swedish"),
    [
        (
            "Your account settings have been changed successfully!",
            "Dina inställningar är sparade.",
        ),
        ("Snippets", "Ordlistor"),
        ("slug", "adress"),
    ],
)
def test_a_text_is_translated(english, swedish):
    with override("sv"):
        assert gettext(english) == swedish


# Parts of Wagtail that are not installed, and the names of its apps, which are not shown.
NOT_SHOWN = ("/contrib/forms/", "/contrib/search_promotions/", "/contrib/simple_translation/")
NAME_OF_AN_APP = re.compile(r"Wagtail (?!admin$)[\w ]+|Wagtail .*version\)?")
CLUMSY = re.compile(
    r"snutt|slugg|\bsajt|vänlig|refererad|ledsen|med bra resultat|URL-fragment|kommer bli", re.I
)
# Links to other sites, to pages that are disabled here, or texts with another meaning.
LEFT = {
    "Site",
    "Things in Wagtail %(version)s have changed!",
    "There seems to be a problem with your embedly API key. Please check your settings.",
    "There seems to be an error with Embedly while trying to embed this URL. "
    "Please try again later.",
}


def english_entries(name):
    """Return {(context, text): entry} of the English catalogues of the installed packages."""
    found = {}
    for package in (wagtail, wagtail_localize):
        for path in sorted(Path(package.__file__).parent.rglob(f"locale/en/LC_MESSAGES/{name}")):
            if not any(part in path.as_posix() for part in NOT_SHOWN):
                found |= {(one.msgctxt, one.msgid): one for one in polib.pofile(str(path))}
    return found.values()


def swedish_of(entry):
    """Return the Swedish translation of an entry, or its English text if there is none."""
    if entry.msgid_plural:
        return ngettext(entry.msgid, entry.msgid_plural, 2)
    return pgettext(entry.msgctxt, entry.msgid) if entry.msgctxt else gettext(entry.msgid)


def test_every_text_is_translated_and_well_written():
    catalogues = [*PACKAGES, ROOT / "site" / "locale"]
    known = entries_in(
        path for folder in catalogues for path in folder.rglob("sv/LC_MESSAGES/django.po")
    )
    missing, clumsy = [], []
    with override("sv"):
        for entry in english_entries("django.po"):
            if NAME_OF_AN_APP.fullmatch(entry.msgid) or entry.msgid in LEFT:
                continue
            translated = known.get((entry.msgctxt, entry.msgid))
            if not translated or not translated.translated():
                missing.append(entry.msgid)
            if CLUMSY.search(swedish_of(entry)):
                clumsy.append(entry.msgid)
    assert missing == []
    assert clumsy == []


def test_the_translation_editor_is_in_swedish():
    catalogues = [*PACKAGES, ROOT / "site" / "locale"]
    known = entries_in(
        path for folder in catalogues for path in folder.rglob("sv/LC_MESSAGES/djangojs.po")
    )
    words = english_entries("djangojs.po")
    assert [one.msgid for one in words if not known[one.msgctxt, one.msgid].translated()] == []
    with override("sv"):
        catalogue = DjangoTranslation("sv", domain="djangojs", localedirs=LOCALIZE)
    assert catalogue.gettext("Publish in ") == "Publicera på "
