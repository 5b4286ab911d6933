"""Events and news have entries of their own types; the list of organisations has filters."""

import datetime

import pytest
from bs4 import BeautifulSoup

from cases.models import EventOrganisation
from home.models import NewsPage
from search.models import Entry
from tests.factories.cases import EventPageFactory, GoalPageFactory, InitiativePageFactory
from tests.factories.home import NewsPageFactory
from tests.factories.network import OrganisationPageFactory
from tests.search.entries import results

pytestmark = pytest.mark.django_db


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Return a context manager that runs the on_commit callbacks at its end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_an_event_is_found_by_its_words_its_place_and_its_facets(committed):
    with committed():
        goal, organisation = GoalPageFactory(), OrganisationPageFactory()
        event = EventPageFactory(
            title="Sälträffen", place="Vita huset", starts_on=datetime.date(2027, 3, 4),
            goals=[goal],
            organisations=[EventOrganisation(organisation=organisation, role="host")],
        )  # fmt: skip
        NewsPageFactory(title="Sälarna är räknade", date=datetime.date(2026, 3, 4))
    [entry] = Entry.objects.about(event)
    assert (entry.type, entry.date) == ("event", datetime.date(2027, 3, 4))
    facets = set(entry.facets.values_list("name", "value"))
    assert {
        ("type", "event"),
        ("year", "2027"),
        ("goal", goal.translation_key.hex),
        ("organisation", organisation.translation_key.hex),
    } <= facets
    [found] = results("vita huset").results
    assert (found.entry.title, found.entry.owner) == ("Sälträffen", organisation.title)
    [news] = Entry.objects.about(NewsPage.objects.get(locale=event.locale))
    assert (news.type, news.date) == ("news", datetime.date(2026, 3, 4))


def test_a_result_shows_no_date_of_an_event_without_a_day(committed):
    with committed():
        event = EventPageFactory(period_text="våren 2024", starts_on=datetime.date(2024, 3, 1))
    [entry] = Entry.objects.about(event)
    assert (entry.date, entry.period) == (None, "våren 2024")
    assert entry.facets.filter(name="year", value="2024").exists()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"started": datetime.date(2023, 11, 1)}, "sedan november 2023"),
        ({"period_text": "2022–2024"}, "2022–2024"),
    ],
)
def test_a_result_shows_the_period_of_an_initiative(client, committed, fields, words):
    with committed():
        InitiativePageFactory(title="Sälkursen", **fields)
    html = client.get("/sok/?q=sälkursen").content.decode()
    source = BeautifulSoup(html, "html.parser").select_one(".found-source").get_text()
    assert words in source.strip()


def test_organisations_are_filtered_without_javascript(client, committed):
    with committed():
        index = OrganisationPageFactory(title="Lunds kommun").get_parent()
        OrganisationPageFactory(title="Gimic", organisation_type="company")
        OrganisationPageFactory(title="Nordaxon", organisation_type="company", membership="named")
    address = f"{index.url}?membership=partner&organisation_type=company"
    html = BeautifulSoup(client.get(address).content, "html.parser").main
    assert [name.text for name in html.select(".organisation-name")] == ["Gimic"]
    assert [box["value"] for box in html.select("input:checked")] == ["company", "partner"]


def test_all_organisations_are_on_one_page(client):
    index = OrganisationPageFactory().get_parent()
    for _number in range(24):
        OrganisationPageFactory()
    html = BeautifulSoup(client.get(index.url).content, "html.parser").main
    assert len(html.select(".organisation")) == 25
    assert not html.select(".pagination")
