"""The frame around every page: menu, breadcrumbs, languages, metadata, Open Graph picture."""

import io
import json
import re

import pytest
from PIL import Image
from wagtail.models import PageViewRestriction, Site
from wagtail_localize.models import LocaleSynchronization

from home.layout.metadata import share_picture_address
from home.models import NodeSettings
from home.views.errors import server_error
from tests.factories.home import StandardPageFactory, alias, home, translate

pytestmark = pytest.mark.django_db


def html_of(client, page):
    return client.get(page.url).content.decode()


def menu_of(html):
    """Return {text of a link: aria-current} of the main menu."""
    menu = re.search(r'<ul class="navigation">(.*?)</ul>', html, re.DOTALL)[1]
    links = re.findall(r"<a ([^>]*)>([^<]*)</a>", menu)
    return {words: re.findall(r'aria-current="(\w+)"', tag) for tag, words in links}


def test_the_menu_has_the_public_pages_that_are_shown_in_menus(client):
    StandardPageFactory(title="Om", show_in_menus=True)
    StandardPageFactory(title="Undangömd")
    StandardPageFactory(title="Utkast", show_in_menus=True, live=False)
    private = StandardPageFactory(title="Privat", show_in_menus=True)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert list(menu_of(html_of(client, home()))) == ["Om"]


def test_the_menu_marks_the_current_page(client):
    parent = StandardPageFactory(title="Om", show_in_menus=True)
    child = StandardPageFactory(parent=parent)
    assert menu_of(html_of(client, parent)) == {"Om": ["page"]}
    assert menu_of(html_of(client, child)) == {"Om": ["true"]}
    assert menu_of(html_of(client, home())) == {"Om": []}


def test_the_breadcrumbs_are_the_ancestors_in_order(client):
    parent = StandardPageFactory(title="Om noden")
    child = StandardPageFactory(parent=parent)
    trail = re.search(r'<nav class="breadcrumbs.*?</nav>', html_of(client, child), re.DOTALL)[0]
    assert re.findall(r'href="([^"]*)"', trail) == [home().url, parent.url]


def test_the_language_switch_leads_to_the_same_page(client):
    page = StandardPageFactory(title="Om")
    english = translate(page, title="About", slug="about")
    assert f'href="{english.url}" lang="en" hreflang="en"' in html_of(client, page)
    assert f'href="{page.url}" lang="sv" hreflang="sv"' in html_of(client, english)


def test_the_language_switch_leads_home_where_there_is_no_translation(client):
    LocaleSynchronization.objects.all().delete()
    html = html_of(client, StandardPageFactory())
    assert f'href="{home("en").url}" lang="en"' in html


def test_alternates_name_both_languages_and_a_default(client):
    page = StandardPageFactory()
    english = translate(page, slug="about")
    found = dict(re.findall(r'hreflang="([\w-]+)" href="([^"]*)"', html_of(client, english)))
    assert found == {
        "sv": f"http://testserver{page.url}",
        "en": f"http://testserver{english.url}",
        "x-default": f"http://testserver{page.url}",
    }


def test_an_untranslated_page_says_so_and_marks_its_language(client):
    page = StandardPageFactory(title="Bara på svenska")
    html = html_of(client, alias(page))
    assert '<html lang="en">' in html
    assert '<h1 lang="sv">Bara på svenska</h1>' in html
    assert "has not been translated" in html
    assert "has not been translated" not in html_of(client, page)


def test_a_link_of_the_footer_to_a_draft_is_left_out(client):
    front = home()
    shown, draft = StandardPageFactory(), StandardPageFactory(live=False)
    front.footer_links = [
        ("link", {"label": "Visas", "page": shown, "address": ""}),
        ("link", {"label": "Döljs", "page": draft, "address": ""}),
    ]
    front.save_revision(clean=False).publish()
    html = html_of(client, front)
    assert f'<a href="{shown.url}">Visas</a>' in html
    assert "Döljs" not in html


def test_the_footer_links_to_the_translation(client):
    page = StandardPageFactory()
    english = translate(page, slug="about")
    front = home("en")
    front.footer_links = [("link", {"label": "About", "page": page, "address": ""})]
    front.save_revision(clean=False).publish()
    assert f'<a href="{english.url}">About</a>' in html_of(client, front)


def test_the_canonical_address_has_only_the_page_number(client):
    page = StandardPageFactory()
    html = client.get(page.url, {"page": "2", "utm_source": "x"}).content.decode()
    assert f'rel="canonical" href="http://testserver{page.url}?page=2"' in html


def test_structured_data_is_valid_json_that_cannot_end_its_script_element(client):
    page = StandardPageFactory(title="</script><b>Om & kring</b>")
    html = html_of(client, page)
    text = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1]
    graph = json.loads(text)["@graph"]
    assert graph[0]["name"] == page.title
    assert [item["position"] for item in graph[1]["itemListElement"]] == [1, 2]
    assert "<b>Om" not in html


def test_no_page_has_inline_styles_or_scripts(client):
    html = html_of(client, StandardPageFactory())
    assert not re.search(r"<style|\sstyle=|\son\w+=", html)
    assert re.findall(r"<script(?! src=| type=\"application/ld)", html) == []


def test_the_search_field_leads_to_the_address_of_the_language(client):
    assert 'action="/sok/"' in html_of(client, StandardPageFactory())
    assert 'action="/en/search/"' in html_of(client, home("en"))


def test_the_share_picture_is_a_large_png_that_may_be_cached(client):
    page = StandardPageFactory(title="Räkna träd")
    response = client.get(share_picture_address(page))
    assert response["Content-Type"] == "image/png"
    assert "immutable" in response["Cache-Control"]
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)


def test_a_page_that_is_not_public_has_no_share_picture(client):
    draft, private = StandardPageFactory(live=False), StandardPageFactory()
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert client.get(share_picture_address(draft)).status_code == 404
    assert client.get(share_picture_address(private)).status_code == 404
    assert client.get("/share/999999-abc.png").status_code == 404


def test_an_old_address_of_a_share_picture_redirects_to_the_current_one(client):
    page = StandardPageFactory()
    old = share_picture_address(page)
    page.title = "Nytt namn"
    page.save()
    assert client.get(old)["Location"] == share_picture_address(page)


def test_an_alias_of_a_private_page_is_private(client):
    page = StandardPageFactory(show_in_menus=True, title="Hemlig")
    copy = alias(page)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert client.get(copy.url).status_code != 200
    assert "Hemlig" not in html_of(client, home("en"))


def test_the_500_page_makes_no_queries(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = server_error(rf.get("/"))
    assert response.status_code == 500
    assert b"<h1>" in response.content


def test_the_footer_says_who_answers_for_the_site(client):
    settings = NodeSettings.for_site(Site.objects.get(is_default_site=True))
    settings.responsible_organisation, settings.contact_email = "Värden", "noden@noden.example"
    settings.save()
    html = html_of(client, home())
    assert "Värden" in html
    assert "mailto:noden@noden.example" in html
