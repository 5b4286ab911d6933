"""The demo content has all facts of the report, in both languages, and can be loaded again."""

from decimal import Decimal

import pytest
from wagtail.models import Page

from django.core.management import call_command

from cases.choices import Phase
from cases.models import (
    CasePage,
    GoalEffect,
    GoalPage,
    InitiativeFigure,
    InitiativePage,
    ReportPage,
)
from home.demo.writer import count_items
from home.management.commands.load_demo import demo_modules
from home.models import AccessibilityStatementPage, HomePage
from home.templatetags.figures import number
from network.choices import Membership
from network.guidelines.diff import compare
from network.models import Adoption, GuidelinePage, GuidelineVersion, OrganisationPage
from search.models import PinnedResult

SWEDISH = {"locale__language_code": "sv"}
MAX_QUERIES_PER_PAGE = 310


def swedish(model, **filters):
    return model.objects.filter(**SWEDISH, **filters)


def test_the_twenty_partners_and_their_host_are_there():
    assert swedish(OrganisationPage, membership=Membership.PARTNER).count() == 20
    assert swedish(OrganisationPage, membership=Membership.HOST).get().title == "Innovation Skåne"


def test_the_members_outside_the_partnership_and_other_named_organisations_are_there():
    members = swedish(OrganisationPage, membership=Membership.NETWORK_MEMBER, is_fictional=False)
    assert set(members.values_list("slug", flat=True)) == {
        "hoors-kommun", "vellinge-kommun", "skurups-kommun",
    }  # fmt: skip
    assert swedish(OrganisationPage, membership=Membership.NAMED).count() == 15


def test_the_six_goals_have_their_effects_and_twenty_one_initiatives():
    goals = swedish(GoalPage)
    assert sorted(goals.values_list("number", flat=True)) == [1, 2, 3, 4, 5, 6]
    assert all(goal.effects.exists() for goal in goals)
    assert swedish(InitiativePage).count() == 21


@pytest.mark.parametrize(
    ("value", "qualifier"),
    [(2500, "over"), (8, "exactly"), (500, "over"), (136, "exactly"), (5, "exactly")],
)
def test_an_effect_that_the_report_states_is_published(value, qualifier):
    own = GoalEffect.objects.filter(page__locale__language_code="sv")
    counted = InitiativeFigure.objects.filter(page__locale__language_code="sv", is_effect=True)
    rows = [*own.filter(value=value), *counted.filter(value=value)]
    assert [row.qualifier for row in rows] == [qualifier]


@pytest.mark.parametrize(
    "value", [4, 100, 60, 40, 1900, 2, 16, 120_000, 9, 3, 136, 12_682, 5, 1000]
)
def test_a_figure_of_an_initiative_is_published(value):
    figures = InitiativeFigure.objects.filter(page__locale__language_code="sv")
    assert figures.filter(value=Decimal(value)).exists()


def test_every_figure_and_effect_has_the_section_of_the_report_that_states_it():
    report = swedish(ReportPage).get()
    for model in (GoalEffect, InitiativeFigure):
        rows = model.objects.filter(page__locale__language_code="sv")
        assert {row.report_id for row in rows} == {report.pk}
        assert all(row.section for row in rows)
    assert all(case.section for case in swedish(CasePage, is_fictional=False))


def test_no_figure_of_an_initiative_is_repeated():
    rows = InitiativeFigure.objects.filter(page__locale__language_code="sv", value__gt=4)
    found = [(row.value, row.unit, row.label) for row in rows]
    assert len(set(found)) == len(found)
    assert not GoalEffect.objects.filter(value__in=[row.value for row in rows]).exists()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_of_results_has_the_eight_effects_in_brief_and_every_figure(client, language):
    page = ReportPage.objects.get(locale__language_code=language)
    html = client.get(page.url).content.decode()
    brief = html.split('id="brief"')[1].split("</ul>")[0]
    assert brief.count("<li>") == 8
    figures = InitiativeFigure.objects.filter(page__locale__language_code=language)
    for figure in figures.exclude(value=None):
        assert number(figure.value) in html, figure.label
    for initiative in InitiativePage.objects.filter(locale__language_code=language):
        assert f'href="{initiative.url}"' in html, initiative.title


def test_the_length_of_stay_is_predicted_with_75_per_cent_accuracy():
    case = swedish(CasePage).get(slug="forutse-vardtid")
    outcome = case.outcomes.get()
    assert (outcome.before, outcome.after, outcome.unit) == (None, Decimal(75), "percent")


def test_the_board_and_the_networks_are_effects_of_the_sixth_goal():
    statements = " ".join(
        GoalPage.objects.get(number=6, **SWEDISH).effects.values_list("statement", flat=True)
    )
    assert "styrelse" in statements and "Legal Expert Group" in statements


def test_nothing_is_invented_about_a_case_of_a_real_organisation():
    for case in swedish(CasePage, is_fictional=False):
        known = [case.contact_email, case.lessons, case.human_oversight, case.phase, case.cost_band]
        assert not any(known), case.title


def test_three_fictional_cases_are_complete_and_marked_as_fictional():
    cases = swedish(CasePage, is_fictional=True)
    assert {case.phase for case in cases} == {
        Phase.IN_OPERATION, Phase.PILOT, Phase.ENDED_WITHOUT_ROLLOUT,
    }  # fmt: skip
    for case in cases:
        assert "exempel" in f"{case.title} {case.summary}".lower()
        assert case.get_parent().specific.is_fictional
        assert case.lessons and case.reuse_needs and case.contact_email.endswith(".example")
        assert case.outcomes.exists() and case.guidelines.exists() and case.artefacts.exists()


def test_the_guideline_covers_its_subject_and_describes_each_placeholder():
    guideline = swedish(GuidelinePage).get()
    assert len(guideline.sections) >= 21
    assert len(guideline.placeholders) >= 12
    assert guideline.used_keys() == guideline.defined_keys()
    for section in guideline.sections:
        assert section.value["law_references"], section.value["heading"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_two_versions_of_the_guideline_differ_by_the_change_of_law(language):
    new, old = GuidelineVersion.objects.of(swedish(GuidelinePage).get())
    assert new.change_kind == "law"
    difference = compare(old.content_in(language), new.content_in(language), language)
    changed = {section.identifier for section in difference.changed_sections}
    assert changed == {
        "forbjuden-anvandning", "hogrisk-ai", "oppenhet", "utbildning", "uppfoljning",
    }  # fmt: skip


def test_the_whole_guideline_is_in_english_too():
    version = GuidelineVersion.objects.of(swedish(GuidelinePage).get())[0]
    swedish_text, english = version.content_in("sv"), version.content_in("en")
    assert [one.identifier for one in english.sections] == [
        one.identifier for one in swedish_text.sections
    ]
    for ours, theirs in zip(english.sections, swedish_text.sections, strict=True):
        assert ours.text != theirs.text
        assert set(ours.keys) == set(theirs.keys)


def test_only_a_fictional_organisation_has_adopted_the_guideline():
    assert all(one.organisation.is_fictional for one in Adoption.objects.all())
    assert Adoption.objects.exists()


def test_every_page_exists_in_both_languages():
    swedish_keys = set(swedish(Page).filter(depth__gt=1).values_list("translation_key", flat=True))
    english = Page.objects.filter(locale__language_code="en").live()
    assert swedish_keys == set(english.values_list("translation_key", flat=True))


def test_translated_page_types_have_english_texts():
    for model in (HomePage, GoalPage, CasePage, OrganisationPage):
        for page in swedish(model):
            english = model.objects.get(
                translation_key=page.translation_key, locale__language_code="en"
            )
            assert english.alias_of_id is None
            assert english.summary != page.summary, page.title


def test_an_english_row_has_the_translation_key_and_english_texts():
    swedish_case = swedish(CasePage).get(slug="forutse-vardtid")
    english_case = CasePage.objects.get(
        translation_key=swedish_case.translation_key, locale__language_code="en"
    )
    theirs, ours = english_case.outcomes.get(), swedish_case.outcomes.get()
    assert theirs.translation_key == ours.translation_key
    assert theirs.indicator != ours.indicator


def test_loading_again_adds_nothing_and_keeps_what_an_editor_changed():
    page = swedish(OrganisationPage).get(slug="region-skane")
    page.summary = "Skriven av en redaktör."
    page.save_revision().publish()
    before = Page.objects.count()
    call_command("load_demo", "--no-accounts", verbosity=0)
    page.refresh_from_db()
    assert (Page.objects.count(), page.summary) == (before, "Skriven av en redaktör.")


def test_the_progress_bar_counts_the_items_that_are_loaded(demonstration):
    expected = count_items(demo_modules("content"))
    assert f"loaded: {expected} pages" in demonstration.output


def test_a_page_is_loaded_with_few_queries(demonstration):
    """The limit is for both languages and includes the segments for translators."""
    pages = swedish(Page).filter(depth__gt=1).count()
    assert demonstration.queries < MAX_QUERIES_PER_PAGE * pages


def test_no_e_mail_address_of_the_demonstration_exists():
    addresses = {
        *swedish(CasePage).values_list("contact_email", flat=True),
        *swedish(OrganisationPage).values_list("contact_email", flat=True),
        *swedish(AccessibilityStatementPage).values_list("contact_email", flat=True),
    } - {""}
    assert addresses
    assert all(address.endswith(".example") for address in addresses)


@pytest.mark.parametrize(("query", "slug"), [("bli partner", "var-med"), ("kontakt", "kontakt")])
def test_the_pinned_result_of_a_search_is_the_leading_page(query, slug):
    pinned = {phrase: pin.page.slug for pin in PinnedResult.objects.all() for phrase in pin.phrases}
    assert pinned[query] == slug
