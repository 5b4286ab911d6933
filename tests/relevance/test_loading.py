"""The documents of the corpus become public pages."""

import pytest
from wagtail.models import Page

from cases.models import CasePage
from tests.relevance import corpus, loading

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def keys(django_db_setup, django_db_blocker):
    """Load the corpus once for all tests of this module, and return its addresses."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        yield loading.load()
        transaction.set_rollback(True)


def test_every_document_has_an_address(keys):
    assert set(keys.values()) == {document.key for document in corpus.documents()}


def test_every_page_opens(keys, client):
    for address in [address for address in keys if "#" not in address][::12]:
        assert client.get(address).status_code == 200, address


def test_a_section_is_an_anchor_of_its_guideline(keys, client):
    address = next(one for one, key in keys.items() if key == "gai-elever")
    page, _, anchor = address.partition("#")
    assert f'id="{anchor}"' in client.get(page).content.decode()


def test_an_untranslated_document_has_an_alias_in_the_other_tree(keys):
    english = Page.objects.get(slug="mattebot", locale__language_code="en")
    assert english.alias_of is None
    untranslated = Page.objects.get(slug="fardtjanst", locale__language_code="en")
    assert untranslated.alias_of.locale.language_code == "sv"


def test_a_document_in_english_alone_is_in_the_english_tree_alone(keys):
    pages = Page.objects.filter(slug="algal-blooms")
    assert [page.locale.language_code for page in pages] == ["en"]


def test_cases_are_below_their_organisations_with_goals_sectors_and_techniques(keys):
    case = CasePage.objects.get(slug="snorojning-rutter", locale__language_code="sv")
    assert case.organisation.title == "Tallviks kommun"
    assert {goal.number for goal in case.goals.all()} == {2, 5}
    assert [sector.key for sector in case.sectors.all()] == ["traffic_and_roads"]
    assert [technique.key for technique in case.techniques.all()] == ["optimisation"]
