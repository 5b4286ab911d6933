"""The goals, sectors and techniques of a case, which all languages share."""

import pytest

from django.db.models.signals import post_save

from cases.models import CasePage
from tests.factories.cases import CasePageFactory, GoalPageFactory
from tests.factories.network import SectorFactory, TechniqueFactory

pytestmark = pytest.mark.django_db
RELATIONS = {"goals": GoalPageFactory, "sectors": SectorFactory, "techniques": TechniqueFactory}


@pytest.fixture
def saved():
    """The language codes of the cases that are saved, in their order."""
    languages = []

    def note(instance, **_kwargs):
        languages.append(instance.locale.language_code)

    post_save.connect(note, sender=CasePage)
    yield languages
    post_save.disconnect(note, sender=CasePage)


def test_all_relations_are_shared_by_saving_the_other_language_once(saved):
    case = CasePageFactory()
    related = {name: make() for name, make in RELATIONS.items()}
    for name, one in related.items():
        setattr(case, name, [one])
    saved.clear()
    case.save()
    assert saved == ["sv", "en"]
    english = CasePage.objects.get(translation_key=case.translation_key, locale__language_code="en")
    assert {name: list(getattr(english, name).all()) for name in RELATIONS} == {
        name: [one] for name, one in related.items()
    }


def test_a_relation_that_is_written_without_the_page_is_shared_too():
    case, goal = CasePageFactory(), GoalPageFactory()
    case.goals = [goal]
    case.goals.commit()
    english = CasePage.objects.get(translation_key=case.translation_key, locale__language_code="en")
    assert list(english.goals.all()) == [goal]
