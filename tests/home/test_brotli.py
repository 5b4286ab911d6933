"""Compression: Brotli for readers without a cookie, gzip for others who ask for it."""

import brotli
import pytest

pytestmark = pytest.mark.django_db


def encoding(client, **headers):
    return client.get("/", headers=headers).headers.get("Content-Encoding")


def test_a_reader_gets_brotli_and_it_reads_the_same(client):
    packed = client.get("/", headers={"accept-encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert brotli.decompress(packed.content) == client.get("/").content


def test_somebody_with_a_cookie_gets_gzip(client):
    client.cookies["sessionid"] = "some-session"
    assert encoding(client, **{"accept-encoding": "gzip, br"}) == "gzip"


def test_who_takes_neither_gets_the_plain_page(client):
    assert encoding(client) is None
