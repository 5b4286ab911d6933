"""The pages of goals, initiatives, cases and organisations."""

import datetime
import re
from decimal import Decimal

import pytest

from django.utils import timezone

from cases.models import CaseGuideline, CasePage
from tests.factories.cases import (
    CaseIndexPageFactory,
    CasePageFactory,
    GoalPageFactory,
    InitiativePageFactory,
)
from tests.factories.home import home, translate
from tests.factories.network import GuidelinePageFactory, OrganisationPageFactory, section

pytestmark = pytest.mark.django_db


def html_of(client, page):
    return client.get(page.url).content.decode()


def translated(page):
    """Return the translation of a page, after translating those above it."""
    parent = page.get_parent()
    if not parent.get_translations().exists():
        translated(parent.specific)
    return translate(page)


def test_a_case_shows_each_outcome_drawn_and_in_a_table(client):
    case = CasePageFactory()
    case.outcomes.create(
        indicator="Tid per besök",
        before=Decimal(34),
        after=Decimal("18.50"),
        unit="minutes",
        measured=datetime.date(2026, 5, 1),
    )
    case.save()
    html = html_of(client, case)
    assert "weave-figure" in html
    assert '<th scope="row">Tid per besök</th>' in html
    cells = re.findall(r'<td class="numeric"[^>]*>([^<]*)</td>', html)
    assert cells == ["34\u00a0minuter", "18,5\u00a0minuter"]
    assert "Maj 2026" in html


def test_a_plain_number_has_no_unit(client):
    case = CasePageFactory()
    for unit in ("number", "other"):
        case.outcomes.create(indicator="Ärenden i kö", after=Decimal(41), unit=unit)
    case.save()
    cells = re.findall(r'<td class="numeric"[^>]*>([^<]+)</td>', html_of(client, case))
    assert cells == ["41", "41"]


def test_an_unknown_value_is_not_drawn_as_zero(client):
    case = CasePageFactory()
    case.outcomes.create(indicator="Träffsäkerhet", after=Decimal(75), unit="percent")
    case.save()
    cells = re.findall(r'<td class="numeric"[^>]*>(.*?)</td>', html_of(client, case))
    assert len(cells) == 1 and "75\u00a0%" in cells[0]
    assert not any(re.search(r"\b0\u00a0%", cell) for cell in cells)


def test_empty_parts_of_a_case_have_no_heading(client):
    html = html_of(client, CasePageFactory(problem="<p>Det tog tid.</p>"))
    assert 'id="need"' in html
    assert 'id="solution"' not in html
    assert 'id="contact"' not in html
    assert 'id="outcomes"' not in html


def test_a_fictional_case_is_marked(client):
    assert "notice fictional" in html_of(client, CasePageFactory(is_fictional=True))


def test_the_class_in_the_act_is_said_to_be_the_owners_own_assessment(client):
    html = html_of(client, CasePageFactory(data_categories=["personal"], ai_act_class="high"))
    assert re.search(r"<dd>[^<]+<span class=\"fine\">[^<]+</span></dd>", html)


def test_the_owner_is_named_once_among_the_facts(client):
    case = CasePageFactory()
    other = OrganisationPageFactory(title="Grannkommunen")
    case.participants.create(organisation=case.organisation, role="lead")
    case.participants.create(organisation=other, role="participant")
    case.save()
    facts = re.search(r'<aside class="facts".*?</aside>', html_of(client, case), re.DOTALL)[0]
    assert facts.count(case.organisation.title) == 1
    assert f'<a href="{other.url}">Grannkommunen</a>' in facts


def test_a_guideline_that_is_a_draft_is_not_named_on_a_case(client):
    case = CasePageFactory()
    case.guidelines.create(guideline=GuidelinePageFactory(title="Utkastet", live=False))
    case.save()
    assert "Utkastet" not in html_of(client, case)


def test_a_case_without_a_picture_has_a_woven_one_that_is_the_same_in_lists(client):
    index = CaseIndexPageFactory(parent=home())
    case = CasePageFactory(goals=[GoalPageFactory()])

    def panel_on(page):
        return re.search(r"<svg[^>]*weave-panel.*?</svg>", html_of(client, page), re.DOTALL)[0]

    assert panel_on(case) == panel_on(index)
    assert panel_on(case) == panel_on(translated(case))


def test_goals_are_named_in_the_language_of_the_reader(client):
    goal = GoalPageFactory(short_title="Insikt")
    translated(goal)
    english_goal = goal.get_translations().get().specific
    english_goal.short_title = "Insight"
    english_goal.save()
    case = CasePageFactory(goals=[goal])
    assert f'href="{goal.url}"' in html_of(client, case)
    html = html_of(client, translated(case))
    assert f'href="{english_goal.url}"' in html
    assert "Insight" in html


def test_a_goal_shows_its_effects_with_source_its_initiatives_and_its_cases(client):
    goal = GoalPageFactory()
    goal.effects.create(
        statement="har gått kurs",
        value=2500,
        qualifier="over",
        unit="personer",
        period="2022–2024",
        source="Rapporten",
    )
    goal.save()
    InitiativePageFactory(parent=goal, title="Studiecirkel")
    CasePageFactory(title="Räknar träd", goals=[goal])
    CasePageFactory(title="Räknar fisk")
    html = html_of(client, goal)
    for expected in ("2\u00a0500", "har gått kurs", "Rapporten", "Studiecirkel", "Räknar träd"):
        assert expected in html
    assert "Räknar fisk" not in html
    assert re.search(r"Varje stygn står för \d+\s*personer\.", html)


def test_a_target_is_shown_apart_from_results_and_drawn_with_what_has_been_reached(client):
    initiative = InitiativePageFactory()
    initiative.figures.create(label="Företag", value=500, unit="företag")
    initiative.figures.create(label="Företag att nå", value=1000, unit="företag", is_target=True)
    initiative.save()
    html = html_of(client, initiative)
    assert html.count("effect-target") == 1
    assert html.count("weave-figure") == 2
    assert "500 av 1\u00a0000\u00a0företag" in html


def test_an_organisation_shows_its_cases_and_what_it_takes_part_in(client):
    case = CasePageFactory(title="Räknar träd")
    initiative = InitiativePageFactory(title="Studiecirkel")
    initiative.organisations.create(organisation=case.organisation, role="participant")
    initiative.save()
    html = html_of(client, case.organisation)
    assert "Räknar träd" in html
    assert "Studiecirkel" in html


def test_each_field_of_the_cloth_is_a_link_with_the_name_of_its_case(client):
    case = CasePageFactory(title="Räknar träd", goals=[GoalPageFactory()])
    html = html_of(client, home())
    field = re.search(r'<a class="cloth-field" href="([^"]*)">.*?</a>', html, re.DOTALL)
    assert field[1] == case.url
    assert "Räknar träd" in field[0]


def test_a_case_that_is_not_public_is_no_field_of_the_cloth(client):
    CasePageFactory(title="Utkastet", live=False)
    html = html_of(client, home())
    assert 'cloth-field"' not in html
    assert not CasePage.objects.live().exists()


def test_a_preview_shows_the_rows_that_are_not_saved_yet(rf):
    case = CasePageFactory()
    case.outcomes.create(indicator="Osparat", after=Decimal(1), unit="number")
    context = case.get_context(rf.get(case.url))
    assert [row.indicator for row in context["outcomes"]] == ["Osparat"]


def test_a_case_and_the_sections_that_it_applied_link_to_each_other(client):
    page = CasePageFactory(title="Tal till text")
    sections = [section("syfte"), section("oppenhet", heading="Berätta")]
    guideline = GuidelinePageFactory(title="Riktlinje", sections=sections)
    page.guidelines = [CaseGuideline(guideline=guideline, version="1.0", sections="oppenhet, x")]
    page.save()
    assert f'href="{guideline.url}#oppenhet">Berätta</a>' in html_of(client, page)
    assert f'href="{page.url}"' in html_of(client, guideline)


def test_an_owner_that_is_not_public_is_not_named(client):
    case = CasePageFactory(title="Räknar bilar")
    owner = case.get_parent().specific
    owner.title = "Hemliga kommunen"
    owner.go_live_at = timezone.now() + datetime.timedelta(days=1)
    owner.save_revision(clean=False).publish()  # it was live without a revision: now it waits
    html = client.get("/").content.decode()
    assert "Räknar bilar" in html
    assert "Hemliga kommunen" not in html
    page = html_of(client, case)
    assert "Räknar bilar" in page
    assert "Hemliga kommunen" not in page
    assert "Case från" not in page and '"creator"' not in page
