"""The source of a page."""

import pytest

from django.core.exceptions import ValidationError

from tests.factories.home import StandardPageFactory

pytestmark = pytest.mark.django_db


def html_of(client, page):
    return client.get(page.url).content.decode()


def test_a_page_names_its_source_and_links_to_the_page_about_it(client):
    about = StandardPageFactory(title="Rapporten")
    page = StandardPageFactory(source="Rapport 2024, avsnitt 3", source_page=about)
    assert f'<a href="{about.url}">Rapport 2024, avsnitt 3</a>' in html_of(client, page)


def test_a_source_elsewhere_is_linked_by_its_address(client):
    page = StandardPageFactory(source="SCB", source_url="https://www.scb.se/folkmangd/")
    assert '<a href="https://www.scb.se/folkmangd/">SCB</a>' in html_of(client, page)


def test_a_page_about_a_source_that_is_not_public_is_not_linked(client):
    draft = StandardPageFactory(live=False)
    html = html_of(client, StandardPageFactory(source="Rapporten", source_page=draft))
    assert "Rapporten" in html
    assert f'href="{draft.url}"' not in html


def test_a_source_without_a_name_is_refused():
    page = StandardPageFactory()
    page.source_url = "https://www.scb.se/"
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert list(refused.value.message_dict) == ["source"]
