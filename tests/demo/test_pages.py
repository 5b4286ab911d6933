"""Every page of the demonstration responds in both languages, with one heading and few queries."""

import re
from dataclasses import dataclass
from functools import cache as function_cache

import pytest
from wagtail.models import Page

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

MAX_QUERIES = 40
LANGUAGES = ["sv", "en"]


@dataclass(frozen=True)
class Visit:
    """The response to an anonymous request."""

    address: str
    status: int
    html: str
    cookies: tuple
    queries: int


@function_cache
def visits(language):
    """Return a Visit to every page of a language; each page is requested once for all tests."""
    pages = Page.objects.filter(locale__language_code=language, depth__gt=1).live()
    addresses = [page.url for page in pages.order_by("path")]
    client = Client()
    client.get(addresses[0])
    return [visit(client, address) for address in addresses]


def visit(client, address):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    return Visit(
        address,
        response.status_code,
        response.content.decode(),
        tuple(response.cookies),
        len(queries),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_responds_with_one_main_heading_and_a_title(language):
    for page in visits(language):
        assert page.status == 200, page.address
        assert len(re.findall(r"<h1[ >]", page.html)) == 1, page.address
        assert re.search(r"<title>\s*\S", page.html), page.address
        assert f'<html lang="{language}"' in page.html, page.address


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_sets_a_cookie(language):
    assert not [page.address for page in visits(language) if page.cookies]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_takes_more_than_forty_queries(language):
    counts = {page.address: page.queries for page in visits(language)}
    assert not {address: count for address, count in counts.items() if count > MAX_QUERIES}


def test_a_page_with_a_cold_cache_takes_no_more_than_forty_queries(client):
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        client.get("/natverket/exempelkommunen/tal-till-text-i-hemtjansten/")
    assert len(queries) <= MAX_QUERIES


def test_every_link_within_the_site_leads_somewhere(client):
    pages = [page for language in LANGUAGES for page in visits(language)]
    known = {page.address for page in pages}
    links = {link for page in pages for link in re.findall(r'<a [^>]*?href="(/[^"#?]*)', page.html)}
    broken = [link for link in sorted(links - known) if client.get(link).status_code >= 400]
    assert not broken


def test_the_sitemap_names_every_page_of_both_languages(client):
    locations = re.findall(r"<loc>([^<]+)</loc>", client.get("/sitemap.xml").content.decode())
    pages = Page.objects.filter(depth__gt=1, alias_of__isnull=True).live()
    assert len(locations) == pages.count() > 100
    assert any("/en/" in location for location in locations)
