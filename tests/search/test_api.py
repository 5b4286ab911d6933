"""The JSON API: the same results as the page, and 400 with a reason for invalid parameters."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given

from django.test import Client

from tests.search import odd
from tests.search.entries import describe, entries, entry, titles
from tests.search.test_search_page import ODD

pytestmark = pytest.mark.django_db


def ask(client, status=200, **data):
    response = client.get("/api/search", data)
    assert response.status_code == status
    return response.json()


def test_json_results_equal_those_of_the_page(client):
    for number in range(30):
        entry(f"Räknar sälar {number}", summary="Från ö till ö.", facets={"phase": "idea"})
    data = ask(client, q="sälar", per_page=10)
    assert [result["title"] for result in data["results"]] == titles("sälar")[:10]
    assert (data["count"], data["pages"], data["page"]) == (30, 3, 1)
    assert data["next"] == "http://testserver/api/search?q=s%C3%A4lar&per_page=10&page=2"
    assert data["results"][0]["url"].startswith("http://testserver/")
    assert data["results"][0]["matched_by"] == ["lexical"]


def test_facets_come_with_their_counts(client):
    entry("Räknar sälar", facets={"phase": "idea"})
    entry("Räknar måsar", facets={"phase": "pilot"})
    facets = ask(client, phase="idea")["facets"]
    assert {(row["value"], row["count"], row["chosen"]) for row in facets["phase"]} == {
        ("idea", 1, True),
        ("pilot", 1, False),
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sort", "best"),
        ("page", "0"),
        ("page", "two"),
        ("page", "9" * 5000),
        ("per_page", "101"),
        ("language", "de"),
        ("q", "x" * 1000),
        ("q", "a\x00b"),
        ("type", ""),
        ("phase", "p" * 100),
        ("type", "bogus"),
        ("organisation_type", "Case"),
        ("year", "last"),
        ("colour", "red"),
    ],
)
def test_an_invalid_parameter_is_named(client, name, value):
    assert list(ask(client, 400, **{name: value})["errors"]) == [name]


@pytest.mark.parametrize("text", ODD)
def test_no_text_is_a_failure(client, text):
    assert client.get("/api/search", {"q": text}).status_code in (200, 400)


@odd.many(200)
@given(odd.strings)
def test_any_text_at_all_is_answered(client, text):
    text = text.encode("utf-8", "replace").decode()
    assert client.get("/api/search", {"q": text}).status_code in (200, 400)


def test_an_unknown_path_is_a_404_in_json(client):
    response = client.get("/api/nothing")
    assert (response.status_code, list(response.json())) == (404, ["errors"])


@pytest.mark.parametrize("address", ["search", "suggest", "openapi.json"])
def test_the_api_allows_only_get_and_head(address):
    client = Client(enforce_csrf_checks=True)
    assert client.post(f"/api/{address}").status_code == 405
    assert client.head(f"/api/{address}").status_code == 200


def test_the_api_has_a_page_and_an_openapi_description(client):
    assert client.get("/api/").status_code == 200
    data = client.get("/api/openapi.json").json()
    names = [one["name"] for one in data["paths"]["/api/search"]["get"]["parameters"]]
    assert names[:3] == ["q", "language", "type"]
    assert client.get("/api/search", {names[2]: "case"}).status_code == 200


@pytest.mark.parametrize(
    ("address", "language", "words"),
    [("/api/", "sv", "Ord att leta efter."), ("/en/api/", "en", "Words to look for.")],
)
def test_the_api_page_is_in_the_language_of_the_reader(client, address, language, words):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    assert page.html["lang"] == language
    description, values = page.select_one("table td").stripped_strings
    assert (description, "200" in values) == (words, True)
    assert not page.select("table [lang]")
    sample = page.select_one(".prose a")["href"]
    assert client.get(sample).status_code == 200
    assert f"language={language}" in sample


def test_the_openapi_description_is_in_english(client):
    (operation,) = client.get("/api/openapi.json").json()["paths"]["/api/search"].values()
    assert operation["parameters"][0]["description"] == "Words to look for."


def test_suggestions_are_titles_with_the_prefix(client):
    entries(
        [
            describe("Region Skåne", type="organisation"),
            describe("Räknar i region", type="case"),
            describe("Almi", type="organisation"),
        ]
    )
    found = client.get("/api/suggest", {"q": "reg"}).json()["suggestions"]
    assert [row["title"] for row in found] == ["Region Skåne", "Räknar i region"]
    assert client.get("/api/suggest", {"q": "skane"}).json()["suggestions"][0]["title"] == (
        "Region Skåne"
    )
    assert client.get("/api/suggest", {"q": "r"}).json() == {"suggestions": []}
