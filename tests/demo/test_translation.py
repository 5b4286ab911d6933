"""Every page type can be translated in the admin, starting from the loaded translations."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from cases.models import CaseIndexPage, CasePage, GoalIndexPage, GoalPage, InitiativePage
from home.models import AccessibilityStatementPage, HomePage, StandardPage
from network.models import (
    GuidelineIndexPage,
    GuidelinePage,
    OrganisationIndexPage,
    OrganisationPage,
    Sector,
)

PAGE_TYPES = [
    AccessibilityStatementPage, CaseIndexPage, CasePage, GoalIndexPage, GoalPage,
    GuidelineIndexPage, GuidelinePage, HomePage, InitiativePage, OrganisationIndexPage,
    OrganisationPage, StandardPage,
]  # fmt: skip


def english():
    return Locale.objects.get(language_code="en")


def latest(model):
    return model.objects.filter(locale__language_code="sv").last()


def translation_of(instance):
    source, _created = TranslationSource.update_or_create_from_instance(instance)
    return Translation.objects.get(source=source, target_locale=english())


@pytest.mark.parametrize("model", PAGE_TYPES)
def test_every_string_of_the_demonstration_has_a_stored_translation(model):
    done, total = translation_of(latest(model)).get_progress()
    assert total > 0
    assert done == total


@pytest.mark.parametrize("model", PAGE_TYPES)
def test_publishing_a_translation_again_keeps_its_texts_and_slug(model):
    page = latest(model)
    before = page.get_translation(english())
    translation_of(page).save_target(publish=True)
    after = page.get_translation(english()).specific
    assert (after.title, after.slug, after.live) == (before.title, before.slug, True)


def test_a_sector_is_translated_as_a_snippet():
    sector = latest(Sector)
    done, total = translation_of(sector).get_progress()
    assert (done, sector.get_translation(english()).name != sector.name) == (total, True)


def test_relations_of_a_translation_point_at_the_swedish_rows():
    case = latest(CasePage)
    translation_of(case).save_target(publish=True)
    translated = case.get_translation(english()).specific
    assert set(translated.goals.all()) == set(case.goals.all())
    assert {row.goal_id for row in translated.outcomes.all()} == {
        row.goal_id for row in case.outcomes.all()
    }
