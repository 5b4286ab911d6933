"""Names of known pages in rich text are offered to editors as links."""

import pytest
from wagtail.rich_text import RichText

from django.urls import reverse

from home.links.unlinked_names import names_in, plain_text, unlinked_names
from home.rich_text_links import id_of_internal_page, page_id_at
from tests.factories import people
from tests.factories.home import StandardPageFactory, home, translate
from tests.factories.network import OrganisationPageFactory

pytestmark = pytest.mark.django_db


def page_with(html):
    return StandardPageFactory(body=[("text", RichText(html))])


def titles(page):
    return [found.title for found in unlinked_names(page)]


def test_a_name_is_found_as_whole_words_and_the_longest_wins():
    names = ["Lund", "Lunds kommun", "C++ (AB)"]
    assert names_in("I Lunds kommun och C++ (AB), inte i Lundby.", names) == {
        "Lunds kommun",
        "C++ (AB)",
    }
    assert names_in("Lund", []) == set()


def test_the_text_of_a_link_is_ignored():
    assert "Region Skog" not in plain_text('<p>Se <a href="/x/">Region Skog</a> &amp; co</p>')


def test_a_known_name_without_a_link_is_offered():
    OrganisationPageFactory(title="Region Skog")
    OrganisationPageFactory(title="Region Hav", live=False)
    assert titles(page_with("<p>Region Skog och Region Hav.</p>")) == ["Region Skog"]


def test_a_name_that_is_linked_once_is_not_offered_again():
    organisation = OrganisationPageFactory(title="Region Skog")
    link = f'<a id="{organisation.pk}" linktype="page">Regionen</a>'
    assert titles(page_with(f"<p>{link} heter Region Skog.</p>")) == []


def test_a_name_in_a_deep_block_is_found():
    OrganisationPageFactory(title="Region Skog")
    items = [{"heading": "Vem?", "text": RichText("<p>Region Skog</p>")}]
    page = StandardPageFactory(body=[("accordion", {"heading": "", "items": items})])
    page.refresh_from_db()
    assert titles(page) == ["Region Skog"]


def test_the_editor_shows_the_names_with_their_addresses(client):
    organisation = OrganisationPageFactory(title="Region Skog")
    page = page_with("<p>Region Skog</p>")
    page.save_revision()
    client.force_login(people.editor())
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert f'value="{organisation.full_url}"' in html


def test_an_address_of_a_page_of_the_site_becomes_an_internal_link():
    page = StandardPageFactory()
    english = translate(page, slug="about-it")
    assert page_id_at(page.url) == page.pk
    assert page_id_at(english.url) == english.pk
    assert id_of_internal_page(f"http://localhost{page.url}") == page.pk
    assert page_id_at("/") == home().pk


@pytest.mark.parametrize("address", ["https://other.example/", "mailto:x@noden.example", "/om/"])
def test_another_address_is_left_unchanged(address):
    assert id_of_internal_page(address) is None


def test_an_address_of_a_draft_is_left_unchanged():
    draft = StandardPageFactory(live=False)
    assert page_id_at(f"/{draft.slug}/") is None
    page = StandardPageFactory()
    assert id_of_internal_page(f"http://localhost{page.url}#del") is None
