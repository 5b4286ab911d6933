"""Autosave beside the buttons of a form: what has been decided about a page is never changed."""

from datetime import timedelta

import pytest

from django.utils import timezone

from network.review.page_views import latest_decision
from network.review.states import State
from tests.factories import people
from tests.shared import shared_fixture

from .autosave_forms import autosave, open_form, publish, signed_in, state
from .review_forms import approve_in_form, fresh, review_action, send, to_publish
from .walk.world import case

pytestmark = pytest.mark.django_db
shared_access = shared_fixture(lambda: people.access(live=True))


@pytest.fixture
def writer(access):
    return signed_in(people.member(access))


@pytest.fixture
def editor(access):
    return signed_in(people.editor())


@pytest.fixture
def draft(access):
    return case(access.organisation, "Utkast", None, live=False)


def submit(writer, page):
    send(writer, page, to_publish(), "action-submit")
    assert state(page) == State.IN_REVIEW


def approve_without_changes(editor, page):
    review_action(editor, fresh(page), "approve")


def return_it(editor, page):
    review_action(editor, fresh(page), "reject", "Mer, tack.")


def schedule(editor, page):
    publish(editor, page, go_live_at=f"{timezone.now() + timedelta(days=3):%Y-%m-%d %H:%M}")


def unpublish(editor, page):
    editor.post(f"/hantera/pages/{page.pk}/unpublish/", {"include_descendants": ""})


DECISIONS = {
    "approved": (approve_without_changes, State.PUBLISHED),
    "returned": (return_it, State.RETURNED),
}


@pytest.mark.parametrize("name", DECISIONS)
def test_an_autosave_from_before_the_review_ended_is_refused(name, writer, editor, draft):
    decide, expected = DECISIONS[name]
    submit(writer, draft)
    form = open_form(editor, draft)
    decide(editor, draft)
    revision = fresh(draft).latest_revision_id
    response = autosave(editor, draft, form, summary="Kommer för sent.")
    assert response.status_code == 400
    assert response.json()["error_code"] == "invalid_revision"
    assert "sedan du öppnade den" in response.json()["error_message"]
    assert state(draft) == expected
    assert fresh(draft).latest_revision_id == revision


def test_an_autosave_from_before_the_submission_is_refused(writer, editor, draft):
    form = open_form(editor, draft)
    submit(writer, draft)
    assert autosave(editor, draft, form, summary="Kommer för sent.").status_code == 400
    assert fresh(draft).get_latest_revision_as_object().summary == to_publish()["summary"]


@pytest.mark.parametrize(
    ("act", "expected"), [(publish, State.PUBLISHED), (schedule, State.SCHEDULED)]
)
def test_an_autosave_from_before_the_publication_is_refused(act, expected, editor, draft):
    form = open_form(editor, draft)
    act(editor, draft)
    assert state(draft) == expected
    assert autosave(editor, draft, form, summary="Kommer för sent.").status_code == 400
    assert state(draft) == expected


def test_an_autosave_from_before_the_page_was_withdrawn_is_refused(editor, draft):
    publish(editor, draft)
    form = open_form(editor, draft)
    unpublish(editor, draft)
    assert state(draft) == State.DRAFT
    assert autosave(editor, draft, form, summary="Kommer för sent.").status_code == 400
    assert not fresh(draft).live


def test_an_autosave_from_before_the_page_was_taken_back_is_refused(writer, editor, draft):
    submit(writer, draft)
    form = open_form(editor, draft)
    writer.post(f"/hantera/review/{draft.pk}/take-back/")
    assert state(draft) == State.DRAFT
    assert autosave(editor, draft, form, summary="Kommer för sent.").status_code == 400


def test_a_form_that_is_opened_afterwards_saves_itself(writer, editor, draft):
    submit(writer, draft)
    approve_without_changes(editor, draft)
    form = open_form(editor, draft)
    assert autosave(editor, draft, form, summary="Ny mening.").json()["success"]
    assert state(draft) == State.CHANGED
    assert latest_decision(draft) == form["loaded_decision"][0]


def test_what_was_approved_is_what_is_published(writer, editor, draft):
    submit(writer, draft)
    form = open_form(editor, draft)
    autosave(editor, draft, form, summary="Redaktörens mening.")
    approve_in_form(editor, fresh(draft), {**to_publish(), "summary": "Redaktörens mening."})
    assert fresh(draft).summary == "Redaktörens mening."
    assert state(draft) == State.PUBLISHED
