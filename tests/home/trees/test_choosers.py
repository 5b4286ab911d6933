"""The page chooser offers each page once, as its original."""

import pytest

from django.urls import reverse

from home.models import StandardPage
from tests.factories import people
from tests.factories.cases import GoalPageFactory
from tests.factories.home import StandardPageFactory, home, translate
from tests.factories.network import GuidelinePageFactory, OrganisationPageFactory
from tests.factories.people import editor

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    client.force_login(editor())
    return client


def offered(client, text, **query):
    """Return the ids of the pages that the search of the page chooser offers."""
    address = reverse("wagtailadmin_choose_page_search")
    response = client.get(address, {"q": text, "page_type": "wagtailcore.page", **query})
    return [page.pk for page in response.context["pages"]]


@pytest.mark.parametrize(
    "make", [StandardPageFactory, GoalPageFactory, OrganisationPageFactory, GuidelinePageFactory]
)
def test_a_page_is_offered_once(staff, make):
    page = make(title="Exempelsida")
    assert offered(staff, "exempelsida") == [page.pk]
    translate(page.get_parent().specific)
    translate(page, title="Exempelsida in English")
    assert offered(staff, "exempelsida") == [page.pk]


def test_browsing_offers_each_page_once(staff):
    page = StandardPageFactory()
    address = reverse("wagtailadmin_choose_page_child", args=[home().pk])
    response = staff.get(address)
    assert page.title in response.content.decode()
    root = reverse("wagtailadmin_choose_page_child", args=[home().get_parent().pk])
    html = staff.get(root).content.decode()
    addresses = {
        language: reverse("wagtailadmin_choose_page_child", args=[home(language).pk])
        for language in ("sv", "en")
    }
    assert addresses["sv"] in html
    assert addresses["en"] not in html


def test_a_page_that_is_only_in_english_is_offered(staff):
    page = home("en").add_child(instance=StandardPage(title="Onlyhere"))
    assert offered(staff, "onlyhere") == [page.pk]


@pytest.mark.parametrize("sign_in", [editor, lambda: people.member(people.access())])
def test_the_chooser_of_a_type_opens_at_its_list(client, sign_in):
    page = GuidelinePageFactory(title="Generativ AI")
    client.force_login(sign_in())
    address = reverse("wagtailadmin_choose_page")
    response = client.get(address, {"page_type": "network.guidelinepage"})
    assert response.context["parent_page"].pk == page.get_parent().pk
    assert "Generativ AI" in response.json()["html"]


@pytest.mark.parametrize(
    ("types", "status"), [("network.guidelinepage", 200), ("no.type", 404), ("nonsense", 404)]
)
def test_the_chooser_of_a_type_without_pages_responds(staff, types, status):
    response = staff.get(reverse("wagtailadmin_choose_page"), {"page_type": types})
    assert response.status_code == status
