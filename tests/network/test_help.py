"""The help in the admin: complete in both languages, with pictures, for whom it is meant."""

import re

import pytest
from PIL import Image
from wagtail.admin.menu import help_menu
from wagtail.users.models import UserProfile

from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import reverse

from network.help.guides import EDITORS, MEMBERS, SECTIONS, guide, load_guide
from tests.factories import people

GUIDES = [MEMBERS, EDITORS]
LANGUAGES = [code for code, _name in settings.LANGUAGES]
MAX_BYTES = 60_000
# What the help has to explain, by the keys of its sections.
WANTED = {
    MEMBERS: {"sign-in", "second-factor", "profile", "write", "submit", "review", "returned",
              "published", "adapt", "freshness"},
    EDITORS: {"invite", "review", "return", "publish", "translate", "import-guideline", "release",
              "leave", "errors", "vocabularies", "synonyms", "set-up", "front-page", "goals",
              "guidelines", "redirects"},
}  # fmt: skip


@pytest.mark.parametrize("name", GUIDES)
def test_the_guide_explains_what_its_readers_do(name):
    assert {each["key"] for each in load_guide(name)[SECTIONS]} >= WANTED[name]


@pytest.mark.parametrize("name", GUIDES)
def test_both_languages_say_the_same_things(name):
    for written in load_guide(name)[SECTIONS]:
        assert set(written["sv"]) == set(written["en"]), written["key"]
        steps = {len(written[language].get("steps", ())) for language in LANGUAGES}
        assert len(steps) == 1, written["key"]
        assert ("picture" in written) == ("picture" in written["sv"]), written["key"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GUIDES)
def test_every_picture_is_there_and_small(name, language):
    paths = [each.picture for each in guide(name, language)[SECTIONS] if each.picture]
    assert len(paths) >= 8
    for path in paths:
        found = finders.find(path)
        assert found, f"{path} is missing: make help-pictures"
        with open(found, "rb") as file:
            assert len(file.read()) < MAX_BYTES, path
        assert Image.open(found).size == (1200, 675)


def opened(client, person, name, language="sv"):
    UserProfile.objects.update_or_create(user=person, defaults={"preferred_language": language})
    client.force_login(person)
    return client.get(reverse(f"network_help:{name}"))


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_is_in_the_language_of_the_reader(client, language):
    response = opened(client, people.editor(), EDITORS, language)
    html = response.content.decode()
    for each in guide(EDITORS, language)[SECTIONS]:
        assert re.search(rf'<h2 id="{each.key}-heading">', html)
    assert guide(EDITORS, language)["summary"] in html


@pytest.mark.django_db
def test_members_read_their_own_help_and_editors_both(client):
    member, editor = people.member(people.access()), people.editor()
    found = {
        (who, name): opened(client, person, name).status_code
        for who, person in (("member", member), ("editor", editor))
        for name in GUIDES
    }
    assert found == {("member", MEMBERS): 200, ("member", EDITORS): 404,
                     ("editor", MEMBERS): 200, ("editor", EDITORS): 200}  # fmt: skip


@pytest.mark.django_db
def test_the_menu_leads_to_the_help_of_this_site_alone(rf):
    request = rf.get("/hantera/")
    addresses = {}
    for who, person in (("member", people.member(people.access())), ("editor", people.editor())):
        request.user = person
        addresses[who] = [item.url for item in help_menu.menu_items_for_request(request)]
    members, editors = (reverse(f"network_help:{name}") for name in GUIDES)
    assert members in addresses["member"]
    assert editors not in addresses["member"]
    assert {members, editors} <= set(addresses["editor"])
    assert not [each for each in sum(addresses.values(), []) if each.startswith("http")]
