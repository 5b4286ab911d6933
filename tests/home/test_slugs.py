"""Slugs of pages are in ASCII, and not reserved for views of the site."""

import pytest

from django.core.exceptions import ValidationError
from django.urls import reverse

from home.models import StandardPage
from home.reserved_slugs import reserved_slugs
from home.slugs import slug_from
from tests.factories.home import StandardPageFactory, home
from tests.factories.people import administrator

from .trees.test_sync import english

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Københavns Kommune", "kobenhavns-kommune"),
        ("Straße nach Łódź", "strasse-nach-lodz"),
        ("Þingvellir & Đakovo", "thingvellir-dakovo"),
        ("Åre älv ö", "are-alv-o"),
        ("Ho\u0308o\u0308rs kommun", "hoors-kommun"),
        ("Αθήνα", "athina"),
    ],
)
def test_a_slug_is_in_ascii(text, slug):
    assert slug_from(text) == slug


def test_reserved_slugs_are_read_from_the_urlconf():
    assert reserved_slugs("sv") >= {
        "halsa", "api", "konto", "sok", "en", "fel", "static", "media", "hantera", "share",
        "documents", "sitemap.xml", "robots.txt", "theme.css",
    }  # fmt: skip
    assert reserved_slugs("en") >= {"search", "error", "api"}
    assert "om-oss" not in reserved_slugs("sv")
    assert "search" not in reserved_slugs("sv")


@pytest.mark.parametrize("title", ["Hälsa", "API", "Konto", "Sök", "En", "Fel", "Static"])
def test_a_reserved_address_is_refused_at_the_field(client, title):
    client.force_login(administrator())
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home().pk])
    slug = slug_from(title)
    data = {
        "title": title,
        "slug": slug,
        "summary": "x",
        "body-count": "0",
        "next_steps-count": "0",
    }
    response = client.post(address, data | {"action-publish": "1"})
    assert response.context["form"].errors.keys() == {"slug"}
    assert not StandardPage.objects.filter(slug=slug).exists()


def test_code_gets_a_free_slug_but_not_a_reserved_one():
    page = home().add_child(instance=StandardPage(title="Hälsa"))
    assert page.slug == "halsa-2"
    for live in (True, False):
        with pytest.raises(ValidationError, match="halsa"):
            home().add_child(instance=StandardPage(title="Hälsa", slug="halsa", live=live))


def test_a_reserved_slug_is_free_further_down():
    page = StandardPageFactory(parent=StandardPageFactory(), slug="api")
    assert page.slug == "api"


def test_an_alias_avoids_the_addresses_of_its_own_language():
    page = StandardPageFactory(slug="search")
    assert english(page).slug.startswith("search-")


def test_a_page_is_not_moved_to_a_reserved_address():
    page = StandardPageFactory(parent=StandardPageFactory(), slug="api")
    page.move(home(), pos="last-child")
    page.refresh_from_db()
    assert page.slug == "api-2"
    assert page.url_path.endswith("/api-2/")
