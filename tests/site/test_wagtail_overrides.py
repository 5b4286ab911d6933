"""Translations of the site that override Wagtail's, each of a text of Wagtail."""

import json
from pathlib import Path

import polib
import pytest
import wagtail
import wagtail_localize
from wagtail.users.models import UserProfile

from django.urls import reverse
from django.utils.translation import gettext, override

from home.models import HomePage
from tests.factories import people

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((ROOT / "site" / "locale" / "wagtail").rglob("*.po"))
PACKAGES = [Path(package.__file__).parent for package in (wagtail, wagtail_localize)]


def entries_in(paths):
    """Return {(context, text): entry} of .po files."""
    entries = (entry for path in paths for entry in polib.pofile(str(path)))
    return {(entry.msgctxt, entry.msgid): entry for entry in entries}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_each_text_is_in_the_installed_wagtail_and_is_translated(path):
    sources = [
        source
        for package in PACKAGES
        for source in package.rglob(f"locale/en/LC_MESSAGES/{path.name}")
    ]
    known, own = entries_in(sources), entries_in([path])
    assert own
    assert own.keys() - known.keys() == set()
    for key, entry in own.items():
        assert entry.translated(), key
        assert entry.msgid_plural == known[key].msgid_plural, key


def test_swedish_overrides_come_before_those_of_wagtail():
    with override("sv"):
        assert gettext("Exploring") == "Sidor under"
        assert gettext("Dashboard") == "Startsida"


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["sv", "en"])
def test_scripts_of_the_admin_use_the_overrides(client, language):
    person = people.member(people.access())
    UserProfile.objects.create(user=person, preferred_language=language)
    client.force_login(person)
    catalogue = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()
    ours = json.dumps("Ändringarna är sparade.")
    assert (ours in catalogue) == (language == "sv")


@pytest.mark.django_db
def test_the_admin_has_the_name_of_the_site(client):
    HomePage.objects.update(title="Skogens nod")
    for person in (people.member(people.access()), people.editor()):
        client.force_login(person)
        page = client.get(reverse("wagtailadmin_home")).content.decode()
        assert "<title>" in page
        assert "Skogens nod" in page.partition("</title>")[0]
        assert "Skogens nod" in page.partition("<h1")[2].partition("</h1>")[0]
