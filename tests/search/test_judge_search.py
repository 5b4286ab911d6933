"""Relevance checks, and the command that scores them."""

from io import StringIO

import pytest

from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from search.models import ExpectedPage, RelevanceCheck
from tests.factories.cases import CasePageFactory
from tests.factories.home import translate
from tests.factories.network import GuidelinePageFactory, section

pytestmark = pytest.mark.django_db


def check(query, *pages, kind="exact", language="sv", anchor="", grade=3):
    made = RelevanceCheck(query=query, kind=kind, language=language)
    made.expected = [ExpectedPage(page=page, anchor=anchor, grade=grade) for page in pages]
    made.save()
    return made


def judge(**options):
    """Return what the command writes to stdout and to stderr."""
    out, err = StringIO(), StringIO()
    call_command("judge_search", stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


def figures(line):
    return [float(word) for word in line.split()[1:]]


def line_of(output, name):
    return next(line for line in output.splitlines() if line.startswith(name))


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Return a context manager that runs the on_commit callbacks at its end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def pipes(committed):
    with committed():
        return CasePageFactory(title="Hittar läckor i vattenledningar")


def test_without_checks_the_command_says_where_to_add_them():
    output, _warned = judge()
    assert "There are no relevance checks. An editor adds them" in output


def test_without_checks_a_required_score_is_not_reached():
    with pytest.raises(CommandError, match="There are no relevance checks"):
        judge(fail_under=0.5)


def test_an_expected_page_in_first_place_scores_one(pipes):
    check("läckor", pipes)
    output, _warned = judge(fail_under=1)
    assert figures(line_of(output, "exact"))[-1] == 1
    assert figures(line_of(output, "overall"))[-1] == 1


def test_a_score_below_the_required_one_fails(pipes):
    check("läckor", pipes)
    check("rymdfärjor", pipes, kind="synonym")
    with pytest.raises(CommandError, match=r"nDCG@10 is 0\.500, below 0\.9"):
        judge(fail_under=0.9)
    output, _warned = judge(fail_under=0.5)
    assert figures(line_of(output, "synonym"))[-1] == 0
    assert "rymdfärjor: nothing" in output


def test_a_check_whose_page_is_not_public_is_left_out_and_reported(pipes, committed):
    check("läckor", pipes)
    with committed():
        pipes.unpublish()
    output, warned = judge()
    assert "Left out: läckor (exact)" in warned
    assert "can be found now" in output
    with pytest.raises(CommandError):
        judge(fail_under=0)


def test_a_section_of_a_guideline_is_expected_by_its_address(committed):
    with committed():
        parts = [section("moten", heading="Möten och inspelning")]
        guideline = GuidelinePageFactory(sections=parts)
    check("inspelning", guideline, anchor="moten")
    output, _warned = judge()
    assert figures(line_of(output, "exact"))[-1] == 1


def test_a_page_is_expected_in_the_language_of_the_check(pipes, committed):
    with committed():
        translate(pipes, title="Finds leaks in water pipes")
    check("leaks", pipes, language="en", kind="english")
    output, _warned = judge()
    assert figures(line_of(output, "english"))[-1] == 1


def test_nonsense_queries_are_counted_separately(pipes):
    check("läckor", pipes)
    check("pannkakor", kind="nonsense")
    check("vattenledningar", kind="nonsense")
    output, _warned = judge(fail_under=1)
    assert "2 queries about nothing; answered: vattenledningar" in output


def test_a_section_that_the_page_lacks_cannot_be_expected(pipes):
    row = ExpectedPage(check_of=check("läckor"), page=pipes, anchor="finns-inte")
    with pytest.raises(ValidationError) as raised:
        row.full_clean()
    assert set(raised.value.error_dict) == {"anchor"}


def test_an_editor_sees_and_adds_checks(admin_client, pipes):
    check("läckor", pipes)
    assert "läckor" in admin_client.get("/hantera/snippets/search/relevancecheck/").content.decode()
    data = {
        "query": "vattenläcka",
        "kind": "compound",
        "language": "sv",
        "expected-TOTAL_FORMS": "1",
        "expected-INITIAL_FORMS": "0",
        "expected-0-page": str(pipes.pk),
        "expected-0-anchor": "",
        "expected-0-grade": "2",
        "expected-0-ORDER": "1",
    }
    admin_client.post("/hantera/snippets/search/relevancecheck/add/", data)
    added = RelevanceCheck.objects.get(query="vattenläcka")
    assert added.grades == {pipes.translation_key: 2}
