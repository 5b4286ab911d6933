"""A new node without content: every address responds, and nothing empty is shown."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site

from django.test import Client
from django.urls import reverse

from cases.models import CaseIndexPage, EventIndexPage, GoalIndexPage
from cases.setup_panel import all_steps
from home.models import HomePage, NewsIndexPage, NodeSettings
from network.models import (
    GuidelineIndexPage,
    OrganisationAccess,
    OrganisationIndexPage,
    OrganisationPage,
)
from tests.factories import people
from tests.factories.cases import GoalPageFactory
from tests.factories.home import home
from tests.factories.network import SectorFactory, TechniqueFactory

pytestmark = pytest.mark.django_db
PUBLIC = ["/", "/en/", "/sok/", "/en/search/", "/sok/?q=skola", "/halsa/", "/sitemap.xml",
          "/robots.txt", "/llms.txt", "/api/dcat", "/api/search", "/finns-inte/"]  # fmt: skip
ADMIN = ["", "pages/", "organisations/", "organisations/new/", "organisations/staff/",
         "snippets/", "snippets/network/sector/", "help/editors/", "help/members/", "images/",
         "documents/", "reports/aging-pages/", "settings/home/nodesettings/"]  # fmt: skip
LISTS = (CaseIndexPage, GuidelineIndexPage, OrganisationIndexPage, GoalIndexPage)
# Elements that show something although they contain no text.
SHOWN = ["img", "svg", "input", "iframe"]


@pytest.fixture
def administrator():
    client = Client()
    client.force_login(people.administrator())
    return client


def has_content(element):
    return bool(element.get_text(strip=True) or element.find(SHOWN))


def empty_parts(html):
    """Return headings, lists and paragraphs without content, and sections that are a heading."""
    main = BeautifulSoup(html, "html.parser").find("main")
    parts = main.find_all(["h1", "h2", "h3", "p", "ul", "ol", "dl", "table"])
    empty = [part for part in parts if not has_content(part) and part.get("role") != "status"]
    for section in main.find_all("section"):
        rest = [child for child in section.find_all(recursive=False) if child.name != "h2"]
        empty += [] if any(map(has_content, rest)) else [section]
    return empty


@pytest.mark.parametrize("address", PUBLIC)
def test_every_public_address_responds(client, address):
    assert client.get(address).status_code in (200, 301, 302, 404)


@pytest.mark.parametrize("address", ["/", "/en/", "/sok/"])
def test_nothing_empty_is_shown_to_the_public(client, address):
    assert empty_parts(client.get(address).content) == []


@pytest.mark.parametrize("model", [*LISTS, EventIndexPage, NewsIndexPage])
def test_an_empty_list_shows_nothing_empty(client, model):
    page = home().add_child(instance=model(title="Lista", slug="lista", live=True))
    assert empty_parts(client.get(page.url).content) == []


@pytest.mark.parametrize("address", ADMIN)
def test_every_page_of_the_admin_responds(administrator, address):
    assert administrator.get(f"/hantera/{address}", follow=True).status_code == 200


def test_an_organisation_without_an_index_page_is_refused_with_a_message(administrator):
    data = {"name": "Skogby", "organisation_type": "municipality", "email": "anna@skogby.example",
            "language": "sv", "place": ""}  # fmt: skip
    response = administrator.post(reverse("network_members:add"), data)
    assert response.status_code == 200
    assert "Skapa först en lista över organisationer" in response.content.decode()
    assert not OrganisationPage.objects.exists()


def test_the_administrator_sees_the_setup_steps_in_order(administrator):
    labels = [step.label for step in all_steps()]
    html = BeautifulSoup(administrator.get("/hantera/").content, "html.parser")
    shown = [item.find(["a", "b"]).text for item in html.select(".setup li")]
    assert shown == labels
    for link in html.select(".setup a"):
        assert administrator.get(link["href"], follow=True).status_code == 200, link["href"]


def test_a_step_is_ticked_when_it_is_done(administrator, settings):
    settings.PUBLIC_URL = "https://noden.example"
    assert not any(step.is_done for step in all_steps())
    Site.objects.update(hostname="noden.example")
    HomePage.objects.update(summary="Vi hjälps åt.")
    for model in LISTS:
        home().add_child(instance=model(title="Lista", live=True, show_in_menus=True))
    GoalPageFactory(), SectorFactory(), TechniqueFactory()
    node = NodeSettings.for_site(Site.objects.get())
    node.responsible_organisation, node.contact_email = "Region Skog", "noden@skog.example"
    node.save()
    assert [step.is_done for step in all_steps()].count(False) == 1
    people.access()
    assert OrganisationAccess.objects.exists()
    assert all(step.is_done for step in all_steps())
    assert "To begin with" not in administrator.get("/hantera/").content.decode()
    assert 'class="setup"' not in administrator.get("/hantera/").content.decode()


def test_editors_do_not_see_the_setup_steps(client):
    client.force_login(people.editor())
    assert 'class="setup"' not in client.get("/hantera/").content.decode()


def test_a_default_thread_colour_is_saved_as_an_empty_value(administrator):
    site = Site.objects.get()
    address = reverse("wagtailsettings:edit", args=["home", "nodesettings", site.pk])
    form = BeautifulSoup(administrator.get(address).content, "html.parser")
    colours = {field["name"]: field["value"] for field in form.select("input[type=color]")}
    assert len(colours) == 6
    assert all(value.startswith("#") for value in colours.values())
    data = {**colours, "thread_2": "#123456", "responsible_organisation": "", "contact_email": ""}
    administrator.post(address, data)
    assert NodeSettings.for_site(site).threads == ["", "#123456", "", "", "", ""]


def test_motifs_are_shown_as_pictures_with_names(administrator):
    index = home().add_child(instance=GoalIndexPage(title="Mål", live=True))
    address = reverse("wagtailadmin_pages:add", args=["cases", "goalpage", index.pk])
    html = BeautifulSoup(administrator.get(address).content, "html.parser")
    options = html.select(".motif-option")
    assert [option.text.strip() for option in options][:2] == ["Stjärna", "Ruta"]
    assert all(option.find("svg") for option in options)
