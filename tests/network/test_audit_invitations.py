"""What the log says of invitations and of the review, and that editors can read it."""

import pytest
from wagtail.models import ModelLogEntry

from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from network.accounts import audit
from network.membership.accepting import accept_as_new
from network.membership.inviting import invite, send_again, withdraw
from network.membership.links import make_token
from network.membership.offboarding import offboard
from network.review.taking_back import cancel_review
from tests.factories import people

from .review_forms import complete, fresh
from .walk.world import case

pytestmark = pytest.mark.django_db


@pytest.fixture
def access():
    return people.access(live=True)


@pytest.fixture
def inviter(access):
    return people.organisation_administrator(access)


def entries(action):
    return list(ModelLogEntry.objects.filter(action=action))


def test_an_invitation_and_what_becomes_of_it_is_in_the_log(access, inviter):
    first = invite("nina@ny.example", access=access, invited_by=inviter)
    send_again(first, inviter)
    withdraw(first, inviter)
    for action in (audit.INVITED, audit.INVITED_AGAIN, audit.WITHDRAWN):
        (entry,) = entries(action)
        assert (entry.user, entry.label) == (inviter, "nina@ny.example")
        assert entry.data == {"role": "member", "organisation": "Region Skog"}


def test_who_accepts_is_in_the_log(access):
    invitation = invite("nina@ny.example", access=access)
    user = accept_as_new(make_token(invitation), "Nina", "Ny", people.PASSWORD)
    (entry,) = entries(audit.ACCEPTED)
    assert entry.user == user
    with override("en"):
        assert entry.message == "Invitation accepted: Member, Region Skog"


def test_an_organisation_that_leaves_has_its_invitations_withdrawn_in_the_log(access):
    invite("nina@ny.example", access=access)
    offboard(access)
    assert len(entries(audit.WITHDRAWN)) == 1


def test_editors_read_of_invitations_and_of_each_step_of_a_review(access, inviter):
    editor, page = people.editor(), complete(case(access.organisation, "Case", None, live=False))
    invite("nina@ny.example", access=access, invited_by=inviter)
    page.get_workflow().start(page, inviter)
    cancel_review(fresh(page), inviter)
    page.get_workflow().start(fresh(page), inviter)
    for action in ("reject", "approve"):
        task_state = fresh(page).current_workflow_state.current_task_state
        task_state.task.specific.on_action(task_state, editor, action)
        if action == "reject":
            fresh(page).current_workflow_state.resume(inviter)
    fresh(page).unpublish(user=editor)
    client = Client()
    client.force_login(editor)
    shown = client.get(reverse("audit_report")).context["object_list"]
    assert {entry.action for entry in shown} >= {
        audit.INVITED,
        "wagtail.workflow.start",
        "wagtail.workflow.cancel",
        "wagtail.workflow.reject",
        "wagtail.workflow.resume",
        "wagtail.workflow.approve",
        "wagtail.publish",
        "wagtail.unpublish",
    }
