"""Key facts of cases, which of them are not known, and fictional cases."""

import datetime
import re

import pytest

from django.conf import settings
from django.utils.translation import override

from cases.cards import prepare_cards
from home.templatetags.pages import breakable, within_sentence
from search.choices import FacetName
from tests.factories.cases import CaseIndexPageFactory, CasePageFactory, GoalPageFactory
from tests.factories.home import home, translate
from tests.factories.network import OrganisationPageFactory

pytestmark = pytest.mark.django_db


def html_of(client, page):
    return client.get(page.url).content.decode()


def test_a_case_and_its_card_show_the_key_facts(client):
    index = CaseIndexPageFactory(parent=home())
    case = CasePageFactory(
        started=datetime.date(2025, 3, 1),
        cost_band="100k_500k",
        effort_band="months",
        contact_name="Gatuenheten",
        contact_email="gata@kommun.example",
    )
    for page in (index, case):
        html = html_of(client, page)
        for text in ("sedan mars 2025", "100 000–500 000", "Månader", "Gatuenheten"):
            assert text in html.replace("\u00a0", " "), text


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ({"contact_email": "gata@kommun.example"}, "mailto:gata@kommun.example"),
        ({"contact_url": "https://kommun.example/gata"}, "https://kommun.example/gata"),
    ],
)
def test_the_facts_of_a_case_hold_the_address_of_its_contact(client, contact, address):
    html = html_of(client, CasePageFactory(**{"contact_email": "", "contact_url": "", **contact}))
    facts = html.split('<aside class="facts"')[1].split("</aside>")[0]
    assert f'href="{address}"' in facts


def test_a_long_address_breaks_between_its_parts():
    assert breakable("gata@kommun.example") == "gata@<wbr>kommun.<wbr>example"
    assert breakable("a<b@c.example") == "a&lt;b@<wbr>c.<wbr>example"


def test_unknown_facts_are_listed_in_a_sentence():
    assert within_sentence(["Fas", "Klass enligt AI-lagen"]) == "fas, klass enligt AI-lagen"


def test_unknown_facts_are_listed_once():
    case = CasePageFactory.build(phase="pilot", cost_band="unknown", effort_band="weeks")
    assert [fact.name for fact in case.key_facts] == ["phase", "effort"]
    assert [str(label) for label in case.unknown_facts] == ["Period", "Kostnad", "Kontakt"]


def test_a_short_case_says_that_nothing_more_is_known(client):
    case = CasePageFactory(phase="", solution="<p>Modellen räknar.</p>")
    html = html_of(client, case)
    assert 'id="unknown"' in html and "case-short" in html
    full = CasePageFactory(problem="<p>Det tog tid.</p>")
    assert 'id="unknown"' not in html_of(client, full)


def test_the_breadcrumbs_of_a_case_lead_to_the_list_of_cases(client):
    index = CaseIndexPageFactory(parent=home(), show_in_menus=True)
    case = CasePageFactory()
    html = html_of(client, case)
    trail = re.search(r'<nav class="breadcrumbs.*?</nav>', html, re.DOTALL)[0]
    addresses = [home().url, index.url, case.organisation.url]
    assert re.findall(r'href="([^"]*)"', trail) == addresses
    assert f'href="{index.url}" aria-current="true"' in html


def test_without_a_list_of_cases_the_breadcrumbs_follow_the_tree(client):
    case = CasePageFactory()
    trail = re.search(r'<nav class="breadcrumbs.*?</nav>', html_of(client, case), re.DOTALL)[0]
    assert len(re.findall("href=", trail)) == 3


def test_a_fictional_case_is_not_on_the_front_page_or_its_goal_and_is_marked_in_the_list(client):
    index, goal = CaseIndexPageFactory(parent=home()), GoalPageFactory()
    CasePageFactory(title="Räknar på låtsas", goals=[goal], is_fictional=True)
    CasePageFactory(title="Räknar på riktigt", goals=[goal])
    for page in (home(), goal):
        html = html_of(client, page)
        assert "Räknar på riktigt" in html
        assert "Räknar på låtsas" not in html
    listed = html_of(client, index)
    assert listed.count('class="made-up"') == 1
    assert listed.index("Räknar på riktigt") < listed.index("Räknar på låtsas")


def test_the_list_says_that_no_municipality_has_published_until_one_has(client):
    index = CaseIndexPageFactory(parent=home())
    company = OrganisationPageFactory(organisation_type="company")
    CasePageFactory(parent=company)
    CasePageFactory(is_fictional=True)
    assert not index.has_case_of_municipality()
    assert "Ingen kommun har publicerat" in html_of(client, index)
    CasePageFactory()
    assert index.has_case_of_municipality()


def test_cases_are_filtered_by_cost_effort_and_size_of_the_owner(
    client, django_capture_on_commit_callbacks
):
    index = CaseIndexPageFactory(parent=home())
    with django_capture_on_commit_callbacks(execute=True):
        small = OrganisationPageFactory(size_band="inhabitants_under_15k")
        values = {"parent": small, "cost_band": "under_100k", "effort_band": "weeks"}
        CasePageFactory(title="Det lilla", **values)
        CasePageFactory(title="Det andra", cost_band="unknown", effort_band="unknown")
    for chosen in (
        {"cost": "under_100k"},
        {"effort": "weeks"},
        {"size": "inhabitants_under_15k"},
    ):
        html = client.get(index.url, chosen).content.decode()
        assert "Det lilla" in html and "Det andra" not in html, chosen
        assert "-unknown" not in html


def test_every_facet_is_a_part_of_the_cache_key():
    assert set(FacetName.values) <= set(settings.PAGE_PARAMETERS)


def test_a_card_does_not_name_a_goal_by_a_translation_that_is_withdrawn():
    goal = GoalPageFactory(short_title="Insikt")
    english = translate(goal, short_title="Insight")
    case = CasePageFactory(goals=[goal])
    with override("en"):
        assert [one.short_title for one in prepare_cards([case])[0].goals_on_card] == ["Insight"]
        english.unpublish()
        assert [one.short_title for one in prepare_cards([case])[0].goals_on_card] == ["Insikt"]
