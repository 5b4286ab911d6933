"""Absolute addresses begin with PUBLIC_URL, whatever the host of the request or of the Site."""

import re

import pytest
from wagtail.models import Site

from django.apps import apps

from home.layout.addresses import absolute, update_public_host
from tests.factories.home import StandardPageFactory, home

pytestmark = pytest.mark.django_db
OWN = "https://noden.example"


@pytest.fixture(autouse=True)
def public_url(settings):
    settings.PUBLIC_URL = OWN
    update_public_host(apps.get_app_config("home"), using="default")


def test_a_migration_sets_the_host_of_the_site():
    site = Site.objects.get(is_default_site=True)
    assert (site.hostname, site.port, site.root_url) == ("noden.example", 443, OWN)


def test_an_editor_cannot_change_the_host_of_the_site():
    site = Site.objects.get(is_default_site=True)
    site.hostname, site.port = "other.example", 80
    site.save()
    assert site.root_url == OWN
    assert home().full_url == f"{OWN}/"


@pytest.mark.parametrize("address", ["/", "/robots.txt", "/sitemap.xml", "/api/openapi.json"])
def test_addresses_for_machines_begin_with_the_public_url(client, address):
    StandardPageFactory()
    text = client.get(address, headers={"host": "localhost"}).content.decode()
    assert OWN in text
    assert not re.search(r"https?://(localhost|testserver)", text)


def test_two_slashes_do_not_lead_to_another_host():
    assert absolute("//evil.example/x") == f"{OWN}//evil.example/x"
    assert absolute("https://partner.example/x") == "https://partner.example/x"
