"""The cases that the bench makes in bulk are like those that an editor makes."""

import pytest
from wagtail.models import Page

from cases.models import CasePage
from tests.bench import adapter, many_cases
from tests.bench.progress import progress_bar

NUMBER = 210
pytestmark = pytest.mark.slow


@pytest.fixture
def made(db):
    with adapter.paused():
        many_cases.make(NUMBER, progress_bar("Cases", NUMBER))
    return CasePage.objects.all()


def test_every_case_is_published_below_its_organisation(made):
    assert made.live().count() == NUMBER
    assert {case.get_parent().specific_class.__name__ for case in made[:20]} == {"OrganisationPage"}


def test_the_tree_has_no_problems(made):
    assert not any(Page.find_problems())


def test_a_case_can_be_opened_and_saved(made, client):
    case = made.last()
    assert client.get(case.url).status_code == 200
    case.title = "Ny titel"
    case.full_clean()
    case.save()
    assert CasePage.objects.get(pk=case.pk).title == "Ny titel"


def test_cases_have_goals_sectors_and_techniques(made):
    for name in ("goals", "sectors", "techniques"):
        assert not made.filter(**{name: None}).exists()


def test_the_hits_of_the_words_are_known(made):
    for _number in adapter.rebuild():
        pass
    for word in many_cases.RARE_WORDS:
        assert adapter.search(word).total == many_cases.hits(word, NUMBER)
