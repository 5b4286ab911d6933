"""Asking owners whether their pages are still right: the command, its e-mails and their links."""

import datetime
import io
import re

import pytest
from wagtail.models import PageLogEntry
from wagtail.users.models import UserProfile

from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from cases.models import CasePage
from network.freshness.confirming import ACTION, confirm
from network.models import VerificationRequest
from network.models.verification_request import Outcome
from network.models.verified_page import due_day, is_due, overdue_day
from tests.factories import people
from tests.factories.cases import CasePageFactory
from tests.factories.home import alias, translate
from tests.shared import shared_fixture

pytestmark = pytest.mark.django_db
LINK = re.compile(r"https?://[^/\s]+(/(?:en/)?(?:bekrafta|confirm)/\S+)")
LONG_AGO = datetime.date(2020, 3, 14)


@shared_fixture
def shared_access():
    """An organisation that takes part, whose profile is fresh."""
    found = people.access("Region Skog", live=True)
    type(found.organisation).objects.update(last_verified=timezone.localdate())
    return found


@pytest.fixture
def case(access):
    return CasePageFactory(parent=access.organisation, title="Räknar träd", last_verified=LONG_AGO)


def ask(*options):
    output = io.StringIO()
    call_command("ask_owners", *options, stdout=output)
    return output.getvalue()


def links():
    return [link for message in mail.outbox for link in LINK.findall(message.body)]


def let_time_go_by(**length):
    earlier = timezone.now() - datetime.timedelta(**length)
    VerificationRequest.objects.update(asked=earlier)


def confirmed_on(page):
    return type(page).objects.get(pk=page.pk).last_verified


def test_each_member_gets_one_email_about_all_pages_that_are_due(access, case):
    other = CasePageFactory(parent=access.organisation, last_verified=due_day())
    fresh = CasePageFactory(parent=access.organisation, last_verified=timezone.localdate())
    members = [people.member(access, name) for name in ("Mira", "Nils")]
    output = ask()
    assert [message.to for message in mail.outbox] == [[member.email] for member in members]
    for message in mail.outbox:
        assert case.title in message.body and other.title in message.body
        assert fresh.title not in message.body
        assert reverse("wagtailadmin_pages:edit", args=[case.pk]) in message.body
    assert "Asked 1 organisations in 2 e-mails: 2 pages, 0 reminders." in output


def test_asking_again_asks_nothing_twice(access, case):
    people.member(access)
    ask()
    assert "Asked 0 organisations in 0 e-mails" in ask()
    assert len(mail.outbox) == 1


def test_what_is_due_soon_is_asked_about_in_the_same_email(access, case):
    people.member(access)
    soon = CasePageFactory(
        parent=access.organisation, last_verified=due_day() + datetime.timedelta(weeks=2)
    )
    ask()
    assert soon.title in mail.outbox[0].body


def test_what_is_due_soon_is_no_reason_to_write(access):
    people.member(access)
    CasePageFactory(
        parent=access.organisation, last_verified=due_day() + datetime.timedelta(days=1)
    )
    ask()
    assert mail.outbox == []


def test_nobody_is_asked_about_the_pages_of_others_or_about_drafts(access, case):
    people.member(people.access("Region Hav"))
    CasePageFactory(parent=access.organisation, live=False, last_verified=LONG_AGO)
    output = ask()
    assert mail.outbox == []
    assert "1 organisations have nobody to ask" in output
    assert not VerificationRequest.objects.exists()


def test_people_who_come_later_are_asked_then(access, case):
    ask()
    people.member(access)
    ask()
    assert len(mail.outbox) == 1


def test_a_closed_account_is_not_written_to(access, case):
    people.member(access, is_active=False)
    ask()
    assert mail.outbox == []


def test_a_dry_run_says_who_would_be_asked_and_does_nothing(access, case):
    member = people.member(access)
    output = ask("--dry-run")
    assert member.email in output and case.title in output
    assert mail.outbox == []
    assert not VerificationRequest.objects.exists()


def test_who_does_not_answer_is_reminded_once(access, case, settings):
    people.member(access)
    ask()
    let_time_go_by(weeks=settings.VERIFY_REMINDER_WEEKS)
    ask()
    ask()
    assert len(mail.outbox) == 2
    assert mail.outbox[1].subject.startswith("Påminnelse:")


def test_who_never_answers_is_asked_anew_in_a_later_round(access, case, settings):
    people.member(access)
    ask()
    let_time_go_by(days=settings.VERIFY_LINK_DAYS)
    ask()
    assert len(mail.outbox) == 2
    assert not mail.outbox[1].subject.startswith("Påminnelse:")
    assert list(VerificationRequest.objects.order_by("pk").values_list("outcome", flat=True)) == [
        Outcome.LAPSED,
        "",
    ]


def test_a_mail_server_that_does_not_answer_leaves_nothing_asked(access, case, settings):
    people.member(access)
    settings.EMAIL_BACKEND = "tests.network.mail.FailingBackend"
    with pytest.raises(CommandError, match="Region Skog"):
        ask()
    assert not VerificationRequest.objects.exists()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    ask()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    ("language", "subject", "path"),
    [
        ("sv", "Stämmer det ni skriver på Noden fortfarande?", "/bekrafta/"),
        ("en", "Is what you say at Noden still right?", "/en/confirm/"),
    ],
)
def test_the_email_is_in_the_language_of_its_reader(access, case, language, subject, path):
    person = people.member(access)
    UserProfile.objects.create(user=person, preferred_language=language)
    ask()
    assert mail.outbox[0].subject == subject
    (link,) = links()
    assert link.startswith(path)


def test_the_link_asks_first_and_confirms_with_one_click_without_signing_in(access, case, client):
    people.member(access)
    english = alias(case)
    ask()
    (link,) = links()
    for _time in range(2):
        page = client.get(link)
        assert page.status_code == 200
        assert case.title in page.content.decode()
        assert client.head(link).status_code == 200
    assert confirmed_on(case) == LONG_AGO
    assert not client.cookies
    assert client.post(link).status_code == 200
    assert confirmed_on(case) == timezone.localdate()
    assert confirmed_on(english) == timezone.localdate()
    assert VerificationRequest.objects.get().outcome == Outcome.CONFIRMED
    assert PageLogEntry.objects.filter(page=case.pk, action=ACTION).count() == 1


def test_confirming_publishes_no_draft_and_loses_none(access, case, client):
    people.member(access)
    case.save_revision(clean=False).publish()
    draft = CasePage.objects.get(pk=case.pk)
    draft.title = "Räknar stubbar"
    draft.save_revision(clean=False)
    ask()
    client.post(links()[0])
    case.refresh_from_db()
    assert case.title == "Räknar träd"
    assert case.last_verified == timezone.localdate()
    latest = case.get_latest_revision_as_object()
    assert latest.title == "Räknar stubbar"
    assert latest.last_verified == timezone.localdate()


def test_a_translation_of_older_words_is_not_confirmed_with_its_original(case):
    current = translate(case, title="Counts trees")
    CasePage.objects.filter(pk=current.pk).update(last_verified=LONG_AGO)
    confirm(case)
    assert confirmed_on(case) == confirmed_on(current) == timezone.localdate()
    case.save_revision(clean=False).publish()
    CasePage.objects.filter(pk=current.pk).update(last_verified=LONG_AGO)
    confirm(CasePage.objects.get(pk=case.pk))
    assert confirmed_on(current) == LONG_AGO


def refused(client, link):
    """Return what the page of a link says that confirms nothing."""
    responses = [client.get(link), client.post(link)]
    assert {response.status_code for response in responses} == {410}
    return responses[0].content.decode()


def test_a_link_works_once_and_says_so(access, case, client):
    people.member(access)
    ask()
    (link,) = links()
    client.post(link)
    assert "redan bekräftad" in refused(client, link)


@pytest.mark.parametrize("change", ["x", "-1", "%00", "å"])
def test_an_altered_link_confirms_nothing(access, case, client, change):
    people.member(access)
    ask()
    link = links()[0].rstrip("/")
    for altered in (f"{link}{change}/", f"{link[:-3]}{change}/"):
        assert "inte hel" in refused(client, altered) or "hela" in refused(client, altered)
    assert confirmed_on(case) == LONG_AGO


def test_an_expired_link_confirms_nothing(access, case, client, settings):
    people.member(access)
    ask()
    settings.VERIFY_LINK_DAYS = 0
    assert "för gammal" in refused(client, links()[0])
    assert confirmed_on(case) == LONG_AGO


def test_a_link_is_for_the_words_that_were_public_when_it_was_sent(access, case, client):
    people.member(access)
    ask()
    case.save_revision(clean=False).publish()
    assert "har ändrats" in refused(client, links()[0])
    assert confirmed_on(case) == LONG_AGO


def test_a_link_to_a_page_that_is_no_longer_public_tells_nothing_of_it(access, case, client):
    people.member(access)
    ask()
    case.unpublish()
    assert case.title not in refused(client, links()[0])


def test_the_link_to_a_deleted_page_confirms_nothing(access, case, client):
    people.member(access)
    ask()
    case.delete()
    refused(client, links()[0])


def test_what_an_owner_writes_anew_is_an_answer(access, case):
    member = people.member(access)
    ask()
    case.save_revision(user=member, clean=False).publish()
    assert confirmed_on(case) == timezone.localdate()
    assert VerificationRequest.objects.get().outcome == Outcome.EDITED


def test_what_an_editor_corrects_is_no_answer(access, case):
    case.save_revision(user=people.editor(), clean=False).publish()
    assert confirmed_on(case) == LONG_AGO


def test_a_member_confirms_an_own_page_in_the_admin(access, case, client):
    client.force_login(people.member(access))
    address = reverse("network_freshness:confirm", args=[case.pk])
    assert client.get(address).status_code == 405
    for next_address in ("//evil.example/", "https://evil.example/"):
        response = client.post(address, {"next": next_address})
        assert response.url == reverse("wagtailadmin_home")
    assert not is_due(CasePage.objects.get(pk=case.pk))


def test_a_member_confirms_no_page_of_others(access, case, client):
    client.force_login(people.member(people.access("Region Hav")))
    assert client.post(reverse("network_freshness:confirm", args=[case.pk])).status_code == 404
    assert confirmed_on(case) == LONG_AGO


def test_the_editors_list_has_what_nobody_confirmed_for_long_on_top(access, case, client):
    CasePageFactory(parent=access.organisation, title="Fäller träd", last_verified=overdue_day())
    people.member(access)
    ask()
    client.force_login(people.editor())
    address = reverse("network_freshness:report")
    text = client.get(address).content.decode()
    assert text.index("Räknar träd") < text.index("Fäller träd")
    assert access.organisation.title in text
    chosen = client.get(address, {"state": "fresh"}).content.decode()
    assert "Räknar träd" not in chosen
    assert client.get(address, {"export": "csv"}).status_code == 200
    response = client.post(reverse("network_freshness:confirm", args=[case.pk]), {"next": address})
    assert response.url == address


def test_the_list_says_where_there_is_nobody_to_ask(access, case, client):
    client.force_login(people.editor())
    assert "Ingen att fråga" in client.get(reverse("network_freshness:report")).content.decode()


def test_the_list_is_not_for_members(access, client):
    client.force_login(people.member(access))
    assert client.get(reverse("network_freshness:report")).status_code == 404
