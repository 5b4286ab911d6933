"""In which state a page is said to be."""

from datetime import timedelta

import pytest

from django.utils import timezone

from network.review.states import State, states_of
from tests.factories import people
from tests.shared import shared_fixture

from .walk.world import case

pytestmark = pytest.mark.django_db
shared_access = shared_fixture(lambda: people.access(live=True))


def state(page):
    page.refresh_from_db()
    return states_of([page])[page.pk]


def submitted(access, live=False):
    page = case(access.organisation, "Ett case", None, live=live)
    page.get_workflow().start(page, people.member(access))
    return page


def decide(page, action, comment=""):
    task_state = page.current_workflow_task_state
    task_state.task.specific.on_action(task_state, people.editor(), action, comment=comment)


def test_a_page_that_nobody_has_submitted_is_a_draft(access):
    page = case(access.organisation, "Ett case", None, live=False)
    found = state(page)
    assert found.state == State.DRAFT
    assert found.since == page.latest_revision_created_at


def test_a_submitted_page_is_in_review_since_it_was_submitted(access):
    before = timezone.now()
    page = submitted(access)
    found = state(page)
    assert found.state == State.IN_REVIEW
    assert before <= found.since <= timezone.now()


def test_a_returned_page_has_the_comment(access):
    page = submitted(access)
    decide(page, "reject", "Skriv mer om resultatet.")
    found = state(page)
    assert (found.state, found.comment) == (State.RETURNED, "Skriv mer om resultatet.")
    assert found.since


def test_a_published_page_is_published_until_somebody_changes_it(access):
    page = case(access.organisation, "Ett case", None, live=True)
    assert state(page).state == State.PUBLISHED
    page.title = "Annat"
    page.save_revision(clean=False)
    assert state(page).state == State.CHANGED


def test_a_live_page_whose_change_is_in_review_is_in_review(access):
    assert state(submitted(access, live=True)).state == State.IN_REVIEW


def test_what_is_to_be_published_later_says_when(access):
    page = case(access.organisation, "Ett case", None, live=False)
    page.go_live_at = timezone.now() + timedelta(days=3)
    page.save_revision(clean=False).publish()
    found = state(page)
    assert (found.state, found.since) == (State.SCHEDULED, page.go_live_at)


def test_many_pages_take_no_more_queries(access, django_assert_max_num_queries):
    pages = [submitted(access, live=number % 2) for number in range(4)]
    with django_assert_max_num_queries(2):
        assert len(states_of(pages)) == 4
