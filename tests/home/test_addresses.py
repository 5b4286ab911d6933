"""Addresses: unknown ones are a 404, and drafts and private pages are in no list."""

import pytest
from wagtail.models import PageViewRestriction

from tests.factories.cases import CaseIndexPageFactory, CasePageFactory
from tests.factories.home import StandardPageFactory, alias, home, translate
from tests.factories.network import OrganisationPageFactory

pytestmark = pytest.mark.django_db
UNKNOWN = [
    "/finns-inte/", "/en/does-not-exist/", "/en/natverket/", "/sv/", "/case/../x/", "/%00/",
    "/%ff/",    "/en/%E5%E4%F6/", "/a" * 200, "/index.php", "/wp-login.php",
]  # fmt: skip


@pytest.mark.parametrize("address", UNKNOWN)
def test_an_unknown_address_gets_a_404_that_helps(client, address):
    response = client.get(address, follow=True)
    assert response.status_code == 404
    assert b"<main" in response.content


@pytest.mark.parametrize(
    "query", ["?page=abc", "?page=-1", "?page=99999999999", "?x=%00", "?=&&&=", "?page=1&page=2"]
)
def test_odd_parameters_give_a_page(client, query):
    CaseIndexPageFactory(parent=home(), slug="case")
    assert client.get(f"/case/{query}").status_code == 200


def test_the_browser_language_and_cookies_do_not_change_a_page(client):
    plain = client.get("/").content
    client.cookies["django_language"] = "en"
    assert client.get("/", headers={"accept-language": "en"}).content == plain


def test_an_address_below_api_or_static_is_not_sent_to_another_language(client):
    for address in ("/api/nothing/", "/documents/1/x.pdf", "/media/images/x.png"):
        assert client.get(address).status_code == 404


def test_a_draft_has_no_address_and_is_in_no_list_nor_sitemap(client):
    index = CaseIndexPageFactory(parent=home(), slug="case")
    draft = CasePageFactory(title="Hemligt utkast", live=False)
    assert client.get(draft.url).status_code == 404
    for address in (index.url, draft.get_parent().url, "/", "/sitemap.xml"):
        assert "Hemligt utkast" not in client.get(address).content.decode()
        assert draft.slug not in client.get(address).content.decode()


def test_a_private_page_is_in_no_list_nor_sitemap(client):
    index = CaseIndexPageFactory(parent=home(), slug="case")
    private = CasePageFactory(title="Bara för några")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(private.url).status_code == 302
    for address in (index.url, private.get_parent().url, "/", "/sitemap.xml"):
        assert "Bara för några" not in client.get(address).content.decode()
        assert private.slug not in client.get(address).content.decode()


def test_a_case_below_a_private_organisation_is_in_no_list(client):
    index = CaseIndexPageFactory(parent=home(), slug="case")
    organisation = OrganisationPageFactory()
    case = CasePageFactory(parent=organisation, title="Under en stängd sida")
    PageViewRestriction.objects.create(
        page=organisation, restriction_type=PageViewRestriction.LOGIN
    )
    for address in (index.url, "/", "/sitemap.xml"):
        assert case.title not in client.get(address).content.decode()


def test_a_page_in_another_language_is_in_no_list_of_this_one(client):
    index = CaseIndexPageFactory(parent=home(), slug="case")
    translate(index, title="Cases", slug="cases")
    organisation = OrganisationPageFactory()
    translate(organisation.get_parent(), slug="network")
    translate(organisation)
    case = CasePageFactory(parent=organisation, title="Svensk titel")
    translate(case, title="English title")
    swedish, english = (
        client.get("/case/").content.decode(),
        client.get("/en/cases/").content.decode(),
    )
    assert "Svensk titel" in swedish
    assert "English title" not in swedish
    assert "English title" in english
    assert "Svensk titel" not in english


def test_an_untranslated_page_is_shown_in_swedish_and_says_so(client):
    page = StandardPageFactory(title="Bara på svenska", slug="bara")
    other = alias(page)
    html = client.get(other.url).content.decode()
    assert '<html lang="en"' in html
    assert 'lang="sv"' in html
    assert "Bara på svenska" in html


def test_a_page_withdrawn_in_swedish_is_withdrawn_in_english(client):
    page = StandardPageFactory(title="Tillfällig", slug="tillfallig")
    english = translate(page, title="For now", slug="for-now")
    assert client.get(english.url).status_code == 200
    page.unpublish()
    assert client.get(english.url).status_code == 404


def test_a_page_withdrawn_in_english_stays_in_swedish(client):
    page = StandardPageFactory(title="Kvar", slug="kvar")
    translate(page, title="Gone", slug="gone").unpublish()
    assert client.get(page.url).status_code == 200
