"""Figures link to the report they are from, and the page of the report lists them."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from cases.case_context import scales_of
from cases.models import CaseOutcome
from tests.factories.cases import (
    CasePageFactory,
    GoalPageFactory,
    InitiativePageFactory,
    ReportPageFactory,
)
from tests.factories.home import home, translate

pytestmark = pytest.mark.django_db


def soup(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser")


def words(element):
    return " ".join(element.get_text().split())


@pytest.fixture
def report():
    return ReportPageFactory(title="Resultat", report_title="Rapporten")


def figure(goal, report, **values):
    """Return an initiative below the goal with one figure."""
    initiative = InitiativePageFactory(parent=goal, title="Kursen")
    row = {"label": "Deltagare", "value": 136, "unit": "personer", "section": "2.5.2"}
    initiative.figures.create(report=report, **{**row, **values})
    initiative.save()
    return initiative


def test_an_effect_a_figure_and_a_case_lead_to_the_report(client, report):
    goal = GoalPageFactory()
    goal.effects.create(statement="har gått kurs", report=report, section="2.1.1")
    goal.save()
    initiative = figure(goal, report)
    case = CasePageFactory(report=report, section="2.3")
    for page, section in ((goal, "2.1.1"), (initiative, "2.5.2"), (case, "2.3")):
        shown = soup(client, page)
        link = next(a for a in shown.select(f'a[href="{report.url}"]') if a.string == "Rapporten")
        assert f"Rapporten, avsnitt {section}" in words(link.parent)


def test_a_figure_that_is_an_effect_is_shown_at_the_goal(client, report):
    goal = GoalPageFactory()
    initiative = figure(goal, report, is_effect=True)
    figure(goal, report, label="Mellanmål", value=77)
    effects = words(soup(client, goal).select_one(".effects"))
    assert "136" in effects and "Kursen" in effects
    assert "Mellanmål" not in effects
    assert soup(client, goal).select_one(f'.effects a[href="{initiative.url}"]')


def test_the_report_lists_only_what_refers_to_it_by_goal(client, report):
    goal = GoalPageFactory(title="Insikt")
    goal.effects.create(statement="Det mätta", report=report, is_highlight=True)
    goal.effects.create(statement="Det andra", source="En annan rapport")
    goal.save()
    figure(goal, report)
    InitiativePageFactory(parent=goal, title="Utan siffror")
    CasePageFactory(title="Räknar träd", goals=[goal], report=report)
    CasePageFactory(title="Låtsas", goals=[goal], report=report, is_fictional=True)
    page = soup(client, report)
    text = words(page.main)
    for expected in ("Insikt", "Kursen: Deltagare, 136 personer", "Utan siffror", "Räknar träd"):
        assert expected in text
    assert text.count("Det mätta") == 2
    assert "Det andra" not in text and "Låtsas" not in text


def test_a_draft_of_a_report_is_named_nowhere(client, report):
    goal = GoalPageFactory()
    goal.effects.create(statement="Det mätta", report=report)
    goal.save()
    report.unpublish()
    html = client.get(goal.url).content.decode()
    assert "Det mätta" in html and "Rapporten" not in html


def test_the_source_is_named_in_the_language_of_the_reader(client, report):
    translate(report.get_parent())
    english = translate(report, report_title="The report", slug="results")
    goal = translate(GoalPageFactory())
    goal.effects.create(statement="What was measured", report=report, section="2.1")
    goal.save()
    page = soup(client, goal)
    assert page.select_one(f'.effects a[href="{english.url}"]').string == "The report"
    assert "The report, section 2.1" in words(page.select_one(".effects"))


def test_the_list_of_goals_and_the_front_page_lead_to_the_report(client, report):
    goal = GoalPageFactory()
    for page in (goal.get_parent().specific, home(), goal):
        assert soup(client, page).select_one(f'main a.onward[href="{report.url}"]'), page


def test_outcomes_in_one_unit_have_one_scale_and_per_cent_is_out_of_a_hundred():
    outcomes = [
        CaseOutcome(unit="percent", before=Decimal(9), after=Decimal(4)),
        CaseOutcome(unit="minutes", before=Decimal(34), after=Decimal(18)),
        CaseOutcome(unit="minutes", after=Decimal(60)),
        CaseOutcome(unit="number", after=Decimal(1000)),
        CaseOutcome(unit="sek", before=Decimal(-5), after=None),
    ]
    assert scales_of(outcomes) == {"percent": (0, 100), "minutes": (0, 60), "sek": (-5, 0)}
