"""What people read of organisations and guidelines."""

import io
import re

import pytest
from bs4 import BeautifulSoup

from django.core.files.images import ImageFile

from home.pictures.renditions import make
from tests.factories.home import NodeImageFactory, home, translate
from tests.factories.network import (
    GuidelinePageFactory,
    OrganisationPageFactory,
    SectorFactory,
    placeholder,
    section,
)

pytestmark = pytest.mark.django_db


def html_of(client, page):
    return client.get(page.url).content.decode()


def guideline(**fields):
    return GuidelinePageFactory(
        sections=[
            section("syfte", text="<p>Gäller i {{ var_kommun }}.</p>", rationale="<p>Lag.</p>"),
            section("rad", kind="recommended", law_references=[{"label": "3 §", "url": ""}]),
        ],
        placeholders=[placeholder("var_kommun", label="Kommunens namn", example="Exempelkommunen")],
        **fields,
    )


def test_organisations_are_grouped_by_their_part_in_the_node(client):
    for membership in ("named", "partner", "host"):
        organisation = OrganisationPageFactory(membership=membership)
    html = html_of(client, organisation.get_parent())
    groups = re.findall(r'aria-labelledby="group-(\w+)"', html)
    assert groups == ["host", "partner", "named"]


def test_an_organisation_without_a_logo_has_a_woven_one(client):
    html = html_of(client, OrganisationPageFactory(title="Skogsverket"))
    assert "weave-monogram" in html


def test_the_facts_of_an_organisation_are_those_that_are_known(client):
    html = html_of(client, OrganisationPageFactory(place="Lund"))
    assert "<dd>Lund</dd>" in html
    assert "mailto:" not in html


def test_the_sectors_of_an_organisation_are_named_in_the_language_of_the_reader(client):
    sector = SectorFactory(name="Skola", locale=home().locale)
    translation = sector.copy_for_translation(home("en").locale)
    translation.name = "School"
    translation.save()
    organisation = OrganisationPageFactory()
    translate(organisation.get_parent(), slug="network")
    organisation.sectors = [sector]
    organisation.save()
    english = translate(organisation)
    assert "<dd>Skola</dd>" in html_of(client, organisation)
    assert "<dd>School</dd>" in html_of(client, english)


def test_a_made_up_organisation_says_that_it_is(client):
    assert "notice fictional" in html_of(client, OrganisationPageFactory(is_fictional=True))
    assert "notice fictional" not in html_of(client, OrganisationPageFactory())


def test_a_guideline_lists_its_sections_with_addresses_that_stay(client):
    html = html_of(client, guideline())
    assert re.findall(r'<li><a href="#(syfte|rad)"', html) == ["syfte", "rad"]
    assert re.findall(r'<section class="guideline-section" id="(\w+)"', html)[:2] == [
        "syfte",
        "rad",
    ]


def test_a_section_says_how_binding_it_is_and_why_and_by_which_law(client):
    html = html_of(client, guideline())
    assert "section-kind-mandatory" in html
    assert "section-kind-recommended" in html
    assert html.count('<details class="fold rationale">') == 1
    assert "<li>3 §</li>" in html


def test_a_place_to_fill_in_is_marked_with_its_words_and_explained(client):
    html = html_of(client, guideline())
    assert re.search(r'<span class="placeholder">.*?Kommunens namn</span>', html)
    assert "{{" not in html
    assert "Exempelkommunen" in html


def test_the_words_of_a_place_cannot_hold_markup(client):
    page = guideline()
    page.placeholders[0].value["label"] = "<script>x</script>"
    page.save()
    assert "<script>x" not in html_of(client, page)


def test_a_guideline_in_swedish_is_marked_as_such_on_its_page_in_english(client):
    page = guideline()
    translate(page.get_parent(), slug="guidelines")
    english = translate(page, title="Guideline", slug="guideline", sections_language="sv")
    html = html_of(client, english)
    assert "<h1>Guideline</h1>" in html
    assert re.search(r'id="syfte">\s*<header>.*?<h2 lang="sv"', html, re.DOTALL)


def test_a_logo_drawn_as_svg_is_shown_without_its_scripts(client):
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10" onload="x()">'
        b'<script>x()</script><path d="M0 0h40v10H0z"/></svg>'
    )
    logo = NodeImageFactory(file=ImageFile(io.BytesIO(svg), name="logotyp.svg"))
    make(logo)
    page = OrganisationPageFactory(logo=logo)
    mark = BeautifulSoup(client.get(page.url).content, "html.parser").select_one(".logo img")
    assert mark["src"].endswith(".svg")
    shown = b"".join(client.get(mark["src"]).streaming_content)
    assert b"<path" in shown
    assert b"x()" not in shown
