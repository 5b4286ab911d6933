"""The admin's pages about organisations and their people."""

import pytest

from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from network.models import Invitation, OrganisationAccess, OrganisationPage
from tests.factories import people

pytestmark = pytest.mark.django_db
NEW = {
    "name": "Region Fjäll",
    "organisation_type": "region",
    "place": "Åre",
    "email": "forsta@fjall.example",
    "language": "en",
}
URL = "network_members:"


@pytest.fixture
def editor(client):
    people.organisation_index()
    person = people.editor()
    client.force_login(person)
    return person


def test_one_form_lets_an_organisation_in(client, editor, django_capture_on_commit_callbacks):
    assert client.get(reverse(URL + "add")).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(reverse(URL + "add"), NEW, follow=True)
    access = OrganisationAccess.objects.get()
    assert access.organisation.title == "Region Fjäll"
    assert access.organisation.place == "Åre"
    assert response.redirect_chain[-1][0] == reverse(URL + "members", args=[access.pk])
    assert "forsta@fjall.example" in response.content.decode()
    (message,) = mail.outbox
    assert message.to == ["forsta@fjall.example"]
    assert "/en/" in message.body


CLOSED = "tests.network.mail.FailingBackend"
OPEN = "django.core.mail.backends.locmem.EmailBackend"


def test_an_invitation_that_could_not_be_sent_can_be_sent_again(
    client, editor, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = CLOSED
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse(URL + "add"), NEW)
    invitation = Invitation.objects.get()
    access = OrganisationAccess.objects.get()
    page = reverse(URL + "members", args=[access.pk])
    unsent = "E-posten gick inte att skicka"
    assert unsent in client.get(page).content.decode()
    settings.EMAIL_BACKEND = OPEN
    with django_capture_on_commit_callbacks(execute=True):
        again = reverse(URL + "invitation", args=[access.pk, invitation.pk])
        client.post(again, {"resend": ""})
    assert mail.outbox[-1].to == [NEW["email"]]
    assert unsent not in client.get(page).content.decode()


def test_the_form_uses_the_page_that_is_there(client, editor):
    page = people.organisation("Region Fjäll")
    client.post(reverse(URL + "add"), NEW)
    assert OrganisationPage.objects.filter(title="Region Fjäll", alias_of=None).get() == page


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"organisation_type": "planet"},
        {"email": "no address"},
        {"language": "xx"},
        {"name": "x" * 500},
    ],
)
def test_a_wrong_form_makes_nothing(client, editor, wrong):
    response = client.post(reverse(URL + "add"), {**NEW, **wrong})
    assert response.status_code == 200
    assert not OrganisationAccess.objects.exists()
    assert not OrganisationPage.objects.exists()
    assert not Invitation.objects.exists()
    assert mail.outbox == []


def test_nothing_is_half_made_when_the_person_is_a_member_already(client, editor):
    access = people.access("Region Fjäll")
    person = people.member(access)
    response = client.post(reverse(URL + "add"), {**NEW, "email": person.email})
    assert response.status_code == 200
    assert not Invitation.objects.exists()


def test_a_name_that_two_organisations_have_is_refused(client, editor):
    for _ in range(2):
        people.organisation("Region Fjäll")
    assert client.post(reverse(URL + "add"), NEW).status_code == 200
    assert not Invitation.objects.exists()


def test_the_list_asks_the_same_for_two_organisations_as_for_five(client, editor):
    def queries():
        """Return how many queries the list takes once what it caches has been made."""
        client.get(reverse(URL + "index"))
        with CaptureQueriesContext(connection) as captured:
            assert client.get(reverse(URL + "index")).status_code == 200
        return len(captured)

    for number in range(2):
        people.access(f"Region {number}")
    few = queries()
    for number in range(3):
        people.access(f"Kommun {number}")
    assert queries() == few


def test_an_organisation_administrator_invites_sends_again_and_withdraws(client):
    access = people.access()
    client.force_login(people.organisation_administrator(access))
    page = reverse(URL + "members", args=[access.pk])
    client.post(page, {"email": "ny@skog.example", "role": "member", "language": "sv"})
    invitation = Invitation.objects.get()
    url = reverse(URL + "invitation", args=[access.pk, invitation.pk])
    client.post(url, {"resend": ""})
    assert Invitation.objects.get().sent > invitation.sent
    client.post(url, {"withdraw": ""})
    assert not Invitation.objects.pending().exists()
    assert client.post(url, {"resend": ""}).status_code == 404


def test_an_organisation_administrator_makes_another_and_steps_back(client):
    access = people.access()
    boss, member = people.organisation_administrator(access), people.member(access)
    client.force_login(boss)
    client.post(reverse(URL + "member", args=[access.pk, member.pk]), {"administrator": ""})
    assert access.administrators.user_set.filter(pk=member.pk).exists()
    client.post(reverse(URL + "member", args=[access.pk, boss.pk]), {"member": ""})
    assert not access.administrators.user_set.filter(pk=boss.pk).exists()


@pytest.mark.parametrize("role", ["editor", "administrator", "", "x"])
def test_no_organisation_administrator_invites_staff(client, role):
    access = people.access()
    client.force_login(people.organisation_administrator(access))
    page = reverse(URL + "members", args=[access.pk])
    client.post(page, {"email": "ny@skog.example", "role": role, "language": "sv"})
    assert not Invitation.objects.exists()


def test_a_person_of_another_organisation_cannot_be_removed(client):
    two = people.two_organisations()
    stranger = people.member(two.other)
    client.force_login(people.organisation_administrator(two.one))
    for pk in (two.one.pk, two.other.pk):
        response = client.post(reverse(URL + "member", args=[pk, stranger.pk]), {"remove": ""})
        assert response.status_code == 404
    assert two.other.members.user_set.filter(pk=stranger.pk).exists()


PAGES = ["index", "add", "staff", "members", "end", "hand_over"]
MAY_OPEN = {
    "member": set(),
    "organisation administrator": {"members"},
    "editor": {"index", "add", "members"},
    "administrator": set(PAGES),
}


@pytest.mark.parametrize("role", MAY_OPEN)
def test_who_may_open_which_page(client, role):
    access = people.access()
    person = {
        "member": lambda: people.member(access),
        "organisation administrator": lambda: people.organisation_administrator(access),
        "editor": people.editor,
        "administrator": people.administrator,
    }[role]()
    client.force_login(person)
    opened = {
        page
        for page in PAGES
        if client.get(
            reverse(URL + page, args=[access.pk] if page in ("members", "end", "hand_over") else [])
        ).status_code
        == 200
    }
    assert opened == MAY_OPEN[role]


def test_an_administrator_ends_an_access_and_hands_over(client):
    two = people.two_organisations()
    client.force_login(people.administrator())
    client.post(reverse(URL + "hand_over", args=[two.one.pk]), {"successor": two.other.pk})
    client.post(reverse(URL + "end", args=[two.one.pk]))
    assert OrganisationAccess.objects.get(pk=two.one.pk).ended


def test_an_administrator_invites_an_editor(client):
    client.force_login(people.administrator())
    page = reverse(URL + "staff")
    client.post(page, {"email": "ny@nod.example", "role": "editor", "language": "sv"})
    invitation = Invitation.objects.get()
    assert invitation.organisation is None
    client.post(reverse(URL + "staff_invitation", args=[invitation.pk]), {"withdraw": ""})
    assert not Invitation.objects.pending().exists()
