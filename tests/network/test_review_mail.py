"""The e-mails of the review: who gets them, in which language, with which words and addresses."""

import logging
from datetime import timedelta

import pytest
from wagtail.users.models import UserProfile

from django.core import mail
from django.utils import timezone

from network.review.taking_back import cancel_review
from tests.factories import people
from tests.shared import refreshed, shared_fixture

from .review_forms import complete, fresh
from .walk.world import case

pytestmark = pytest.mark.django_db


@shared_fixture
def shared_case():
    """(access, writer, editor, complete draft of the writer)"""
    access = people.access(live=True)
    writer, editor = people.member(access, "Mira"), people.editor("Eddie")
    draft = case(access.organisation, "Räknar bilar", writer, live=False)
    return access, writer, editor, complete(draft)


@pytest.fixture
def access(shared_case, db):
    return refreshed(shared_case[0])


@pytest.fixture
def writer(shared_case, db):
    return refreshed(shared_case[1])


@pytest.fixture
def editor(shared_case, db):
    return refreshed(shared_case[2])


@pytest.fixture
def page(shared_case, db):
    return refreshed(shared_case[3])


@pytest.fixture
def sent(django_capture_on_commit_callbacks):
    """A function that calls another and returns {address: e-mail} of what was sent meanwhile."""

    def run(function, *args, **kwargs):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            function(*args, **kwargs)
        addresses = [message.to[0] for message in mail.outbox]
        assert len(addresses) == len(set(addresses))
        return dict(zip(addresses, mail.outbox, strict=True))

    return run


def submit(page, user):
    page.get_workflow().start(page, user)


def decide(page, user, action, comment=""):
    task_state = fresh(page).current_workflow_task_state
    task_state.task.specific.on_action(task_state, user, action, comment=comment)


def speaks(user, language, **profile):
    UserProfile.objects.update_or_create(
        user=user, defaults={"preferred_language": language, **profile}
    )


def test_a_submission_reaches_every_editor_and_the_writer_gets_a_receipt(
    page, writer, editor, sent
):
    other = people.administrator()
    found = sent(submit, page, writer)
    assert set(found) == {editor.email, other.email, writer.email}
    to_editor, to_writer = found[editor.email], found[writer.email]
    assert to_editor.subject == "Att granska: Räknar bilar"
    assert "Mira Ek har skickat in ”Räknar bilar” (Region Skog) för granskning." in to_editor.body
    assert f"/hantera/pages/{page.pk}/edit/" in to_editor.body
    assert to_writer.subject == "Inskickat för granskning: Räknar bilar"
    assert "Du får ett mejl i båda fallen." in to_writer.body


def test_each_reads_their_own_language(page, writer, editor, sent):
    speaks(editor, "en")
    found = sent(submit, page, writer)
    assert found[editor.email].subject == "To review: Räknar bilar"
    assert "Read it, and publish it or return it" in found[editor.email].body
    assert found[writer.email].subject.startswith("Inskickat")


def test_the_comment_reaches_the_writer_and_nobody_else(page, writer, editor, access, sent):
    people.member(access, "Kalle")
    submit(page, writer)
    found = sent(decide, page, editor, "reject", "Vad kostade det?\n& vem betalade?")
    assert set(found) == {writer.email}
    body = found[writer.email].body
    assert "Eddie Ek har läst ”Räknar bilar” och ber om att något ändras" in body
    assert "Vad kostade det?\n& vem betalade?" in body


def test_a_second_submission_says_that_it_is_one(page, writer, editor, sent):
    submit(page, writer)
    decide(page, editor, "reject", "Mer.")
    found = sent(fresh(page).current_workflow_state.resume, writer)
    assert "har ändrat ”Räknar bilar” (Region Skog) och skickat in det igen" in (
        found[editor.email].body
    )
    assert writer.email in found


def test_the_members_get_the_comment_when_the_writer_has_left(page, writer, editor, access, sent):
    colleague = people.member(access, "Kalle")
    submit(page, writer)
    writer.groups.clear()
    assert set(sent(decide, page, editor, "reject", "Mer.")) == {colleague.email}


def test_approval_brings_the_public_address(page, writer, editor, sent, client):
    submit(page, writer)
    found = sent(decide, page, editor, "approve", "Fint!")
    body = found[writer.email].body
    assert set(found) == {writer.email}
    assert found[writer.email].subject == "Publicerat: Räknar bilar"
    assert fresh(page).full_url in body.split()
    assert "Fint!" in body
    assert client.get(fresh(page).url).status_code == 200


def test_what_is_approved_for_later_brings_the_day(page, writer, editor, sent):
    page.go_live_at = timezone.now().replace(hour=10, minute=0) + timedelta(days=400)
    page.save_revision(clean=False)
    submit(page, writer)
    found = sent(decide, page, editor, "approve")
    assert found[writer.email].subject == "Godkänt, publiceras senare: Räknar bilar"
    assert str(page.go_live_at.year) in found[writer.email].body
    assert "kan läsa det här" not in found[writer.email].body


def test_wagtails_own_notices_are_not_sent_beside(page, writer, editor, sent):
    superuser = people.user("Sara", is_superuser=True)
    found = sent(submit, page, writer)
    assert set(found) == {editor.email, writer.email, superuser.email}


def test_who_has_switched_a_notice_off_is_left_alone(page, writer, editor, sent):
    speaks(editor, "sv", submitted_notifications=False)
    speaks(writer, "sv", rejected_notifications=False)
    assert set(sent(submit, page, writer)) == {writer.email}
    assert sent(decide, page, editor, "reject", "Mer.") == {}


def test_an_editor_who_submits_is_not_asked_to_review(page, editor, sent):
    assert sent(submit, page, editor)[editor.email].subject.startswith("Inskickat")


def test_a_closed_account_gets_nothing(page, writer, editor, sent):
    editor.is_active = False
    editor.save()
    assert set(sent(submit, page, writer)) == {writer.email}


def test_taking_back_sends_nothing(page, writer, sent):
    submit(page, writer)
    assert sent(cancel_review, page, writer) == {}


def test_e_mails_are_plain_and_say_that_a_machine_sent_them(page, writer, sent):
    for message in sent(submit, page, writer).values():
        assert type(message) is mail.EmailMessage
        assert message.extra_headers["Auto-Submitted"] == "auto-generated"
        assert "\n" not in message.subject


@pytest.mark.parametrize("broken", ["open", "send_messages"])
def test_a_mail_server_that_fails_breaks_nothing_and_is_logged(
    page, writer, sent, monkeypatch, caplog, broken
):
    def fail(*_args, **_kwargs):
        raise OSError("no route to host")

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend." + broken, fail)
    with caplog.at_level(logging.ERROR):
        assert sent(submit, page, writer) == {}
    assert fresh(page).workflow_in_progress
    assert "not sent" in caplog.text
