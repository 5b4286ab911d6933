"""Every page of the demonstration, in both languages: it answers, cheaply, with one heading."""

import re

import pytest
from wagtail.models import Page

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

MOST_QUERIES = 15
LANGUAGES = ["sv", "en"]


def pages_of(language):
    return Page.objects.filter(locale__language_code=language, depth__gt=1).live().order_by("path")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_answers_with_one_main_heading_and_a_title(client, language):
    for page in pages_of(language):
        response = client.get(page.url)
        html = response.content.decode()
        assert response.status_code == 200, page.url
        assert len(re.findall(r"<h1[ >]", html)) == 1, page.url
        assert re.search(r"<title>\s*\S", html), page.url
        assert f'<html lang="{language}"' in html, page.url


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_sets_a_cookie(client, language):
    for page in pages_of(language):
        assert not client.get(page.url).cookies, page.url


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_takes_more_than_fifteen_queries(client, language):
    client.get(pages_of(language).first().url)
    costly = {}
    for page in pages_of(language):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(page.url)
        if len(queries) > MOST_QUERIES:
            costly[page.url] = len(queries)
    assert not costly


def test_a_page_with_a_cold_cache_takes_no_more_than_fifteen_queries(client):
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        client.get("/natverket/exempelkommunen/tal-till-text-i-hemtjansten/")
    assert len(queries) <= MOST_QUERIES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_within_the_site_leads_somewhere(client, language):
    links = set()
    for page in pages_of(language):
        html = client.get(page.url).content.decode()
        links |= set(re.findall(r'<a [^>]*?href="(/[^"#?]*)', html))
    broken = [link for link in sorted(links) if client.get(link).status_code >= 400]
    assert not broken


def test_the_sitemap_names_every_page_of_both_languages(client):
    locations = re.findall(r"<loc>([^<]+)</loc>", client.get("/sitemap.xml").content.decode())
    pages = Page.objects.filter(depth__gt=1, alias_of__isnull=True).live()
    assert len(locations) == pages.count() > 100
    assert any("/en/" in location for location in locations)
