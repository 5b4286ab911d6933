"""Small files that browsers and programs look for: icons, the manifest, colours, security.txt."""

import io

import pytest
from PIL import Image
from wagtail.models import Site

from home.models import NodeSettings
from tests.factories.home import home

pytestmark = pytest.mark.django_db


def change_settings(**values):
    own = NodeSettings.of_site(Site.objects.get(is_default_site=True))
    for name, value in values.items():
        setattr(own, name, value)
    own.save()


def html(client):
    return client.get(home().url).content.decode()


def theme_address(client):
    return html(client).partition('<link rel="stylesheet" href="/theme.')[2].partition('"')[0]


def test_the_icon_has_the_sizes_that_browsers_request(client):
    response = client.get("/favicon.ico")
    icon = Image.open(io.BytesIO(response.content))
    assert response["Content-Type"] == "image/x-icon"
    assert {(16, 16), (32, 32), (48, 48)} <= icon.info["sizes"]


def test_home_screens_have_an_icon_and_a_manifest(client):
    manifest = client.get("/site.webmanifest")
    assert manifest["Content-Type"] == "application/manifest+json"
    sizes = {icon["sizes"]: icon["src"] for icon in manifest.json()["icons"]}
    for size, address in {**sizes, "180x180": "/apple-touch-icon.png"}.items():
        picture = Image.open(io.BytesIO(client.get(address).content))
        assert "x".join(map(str, picture.size)) == size
    assert manifest.json()["name"] == home().title


def test_every_page_names_its_icons_and_manifest(client):
    for address in ("/favicon.ico", "/apple-touch-icon.png", "/site.webmanifest"):
        assert f'href="{address}"' in html(client)


def test_changed_colours_have_another_address(client):
    before = theme_address(client)
    assert "immutable" in client.get(f"/theme.{before}")["Cache-Control"]
    change_settings(thread_1="#123456")
    after = theme_address(client)
    assert before != after
    assert "#123456" in client.get(f"/theme.{after}").content.decode()


def test_an_old_address_of_the_colours_returns_the_current_ones_uncached(client):
    old = theme_address(client)
    change_settings(thread_1="#123456")
    response = client.get(f"/theme.{old}")
    assert "#123456" in response.content.decode()
    assert "no-cache" in response["Cache-Control"]


def test_security_txt_says_where_to_report_and_until_when(client, settings):
    lines = dict(
        line.split(": ", 1)
        for line in client.get("/.well-known/security.txt").content.decode().splitlines()
    )
    assert lines["Contact"].startswith(settings.PUBLIC_URL)
    assert lines["Canonical"] == f"{settings.PUBLIC_URL}/.well-known/security.txt"
    assert lines["Expires"].endswith("Z")
    change_settings(contact_email="noden@noden.example")
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: mailto:noden@noden.example" in text


def test_password_managers_find_where_a_password_is_changed(client):
    response = client.get("/.well-known/change-password")
    assert response.status_code == 302
    assert client.get(response["Location"]).status_code in (200, 302)
