"""The list of what waits for review, on the editors' page of the admin."""

from datetime import timedelta

import pytest
from wagtail.models import TaskState

from django.urls import reverse
from django.utils import timezone

from network.review.queue import queue_rows
from tests.factories import people
from tests.shared import shared_fixture

from .walk.world import case

pytestmark = pytest.mark.django_db
shared_access = shared_fixture(lambda: people.access(live=True))
HOME = reverse("wagtailadmin_home")


def submitted(access, title, days=0, live=False):
    """Return a case that was submitted some days ago."""
    page = case(access.organisation, title, None, live=live)
    review = page.get_workflow().start(page, people.member(access))
    then = timezone.now() - timedelta(days=days)
    TaskState.objects.filter(pk=review.current_task_state.pk).update(started_at=then)
    return page


def test_the_oldest_is_first_with_its_age_its_organisation_and_its_sender(access):
    submitted(access, "Nytt")
    old = submitted(access, "Gammalt", days=12)
    rows, count = queue_rows()
    assert [(row.page.draft_title, row.days) for row in rows] == [("Gammalt", 12), ("Nytt", 0)]
    assert count == 2
    assert (rows[0].organisation, rows[0].sender) == ("Region Skog", "Mira Ek")
    assert rows[0].address == reverse("wagtailadmin_pages:edit", args=[old.pk])


def test_a_profile_is_its_own_organisation(access):
    profile = access.organisation
    profile.get_workflow().start(profile, people.member(access))
    assert queue_rows()[0][0].organisation == "Region Skog"


def test_what_is_returned_or_taken_back_does_not_wait(access):
    for state in ("reject", "cancel"):
        page = submitted(access, state)
        review = page.current_workflow_state
        review.current_task_state.reject() if state == "reject" else review.cancel()
    assert queue_rows() == ([], 0)


def test_editors_see_it_on_their_first_page_and_members_do_not(access, client):
    submitted(access, "Väntar länge", days=3)
    client.force_login(people.editor())
    page = client.get(HOME).content.decode()
    assert page.count("Väntar länge") == 1
    assert "3 dagar" in page
    client.force_login(people.member(people.access("Region Hav")))
    assert "Väntar länge" not in client.get(HOME).content.decode()


def test_an_empty_list_says_so(access, client):
    client.force_login(people.editor())
    assert "Inget väntar på granskning." in client.get(HOME).content.decode()


def test_a_long_list_takes_no_more_queries(access, django_assert_max_num_queries):
    for number in range(6):
        submitted(access, f"Case {number}", live=number % 2)
    with django_assert_max_num_queries(4):
        rows, count = queue_rows(limit=4)
    assert (len(rows), count) == (4, 6)
