"""Inviting people: the e-mail, its link, and what becomes of both."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from django.contrib.auth import get_user_model
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse

from home.models import HomePage
from network.membership import links
from network.membership.invitation_mail import send_invitation
from network.membership.inviting import invite, may_invite, send_again, withdraw
from network.membership.offboarding import offboard
from network.models import Invitation, MemberRole
from tests.factories import people
from tests.shared import shared_fixture

pytestmark = pytest.mark.django_db
shared_access = shared_fixture(people.access)
ADDRESS = re.compile(r"https?://[^/\s]+(/\S+)")
ANSWER = {
    "first_name": "Nina",
    "last_name": "Ny",
    "password1": people.PASSWORD,
    "password2": people.PASSWORD,
}


@pytest.fixture
def send(django_capture_on_commit_callbacks):
    """A function that calls another, lets its e-mails go, and returns the last link sent."""

    def run(function, *args, **kwargs):
        with django_capture_on_commit_callbacks(execute=True):
            function(*args, **kwargs)
        return ADDRESS.search(mail.outbox[-1].body)[1]

    return run


def test_an_invitation_makes_a_member_who_is_signed_in(access, send, client):
    link = send(invite, "Nina@ny.example", access=access)
    assert mail.outbox[-1].to == ["nina@ny.example"]
    assert client.get(link).status_code == 200
    response = client.post(link, ANSWER)
    assert response.status_code == 302
    user = get_user_model().objects.get(email="nina@ny.example")
    assert user.get_full_name() == "Nina Ny"
    assert list(user.groups.all()) == [access.members]
    assert client.get(reverse("wagtailadmin_home")).status_code == 200


@pytest.mark.parametrize(
    ("role", "groups"),
    [
        (MemberRole.MEMBER, {"Region Skog"}),
        (MemberRole.ORGANISATION_ADMINISTRATOR, {"Region Skog", "administrators of it"}),
        (MemberRole.EDITOR, {"editors"}),
        (MemberRole.ADMINISTRATOR, {"administrators"}),
    ],
)
def test_the_role_is_the_one_of_the_invitation(access, send, client, role, groups):
    access.administrators.name = "administrators of it"
    access.administrators.save()
    own = role in (MemberRole.MEMBER, MemberRole.ORGANISATION_ADMINISTRATOR)
    link = send(invite, "nina@ny.example", role, access if own else None)
    client.post(link, ANSWER)
    user = get_user_model().objects.get(email="nina@ny.example")
    assert set(user.groups.values_list("name", flat=True)) == groups


@pytest.mark.parametrize(("language", "prefix"), [("sv", "/"), ("en", "/en/")])
def test_the_member_reads_their_own_language(access, send, client, language, prefix):
    link = send(invite, "nina@ny.example", access=access, language=language)
    assert link.startswith(prefix)
    assert link.startswith("/en/") == (language == "en")
    page = client.get(link)
    assert f'lang="{language}"' in page.content.decode()
    client.post(link, ANSWER)
    user = get_user_model().objects.get(email="nina@ny.example")
    assert user.wagtail_userprofile.preferred_language == language


@pytest.mark.parametrize(
    ("language", "site", "day"),
    [("sv", "Noden i söder", "7 december 2026"), ("en", "The southern node", "7 December 2026")],
)
def test_the_e_mail_names_the_site_and_the_last_day_in_the_language_of_its_reader(
    access, send, language, site, day
):
    HomePage.objects.filter(locale__language_code=language).update(title=site)
    send(invite, "nina@ny.example", access=access, language=language)
    invitation = Invitation.objects.get()
    invitation.sent = datetime(2026, 11, 23, 12, tzinfo=UTC)
    send_invitation(invitation)
    message = mail.outbox[-1]
    assert site in message.subject
    assert site in message.body
    assert f"{day}." in message.body


def test_the_help_on_the_password_is_that_of_the_other_forms(access, send, client):
    link = send(invite, "nina@ny.example", access=access, language="en")
    assert "At least 12 characters. A sentence is easy to remember." in (
        client.get(link).content.decode()
    )


def test_a_link_works_once(access, send, client):
    link = send(invite, "nina@ny.example", access=access)
    client.post(link, ANSWER)
    client.logout()
    assert client.get(link).status_code == 410
    assert client.post(link, {**ANSWER, "first_name": "Two"}).status_code == 410
    assert get_user_model().objects.count() == 1


@pytest.mark.parametrize("change", ["x", "-1", "%00", "å"])
def test_an_altered_link_opens_nothing(access, send, client, change):
    link = send(invite, "nina@ny.example", access=access).rstrip("/")
    for altered in (f"{link}{change}/", f"{link[:-3]}{change}/"):
        assert client.get(altered).status_code == 410
        assert client.post(altered, ANSWER).status_code == 410
    assert not get_user_model().objects.exists()


def test_an_expired_link_opens_nothing(access, send, client, monkeypatch):
    link = send(invite, "nina@ny.example", access=access)
    monkeypatch.setattr(links, "VALID_FOR", timedelta(0))
    assert client.get(link).status_code == 410
    assert client.post(link, ANSWER).status_code == 410
    assert not get_user_model().objects.exists()


def test_a_withdrawn_link_opens_nothing(access, send, client):
    link = send(invite, "nina@ny.example", access=access)
    withdraw(Invitation.objects.get())
    assert client.get(link).status_code == 410


def test_sending_again_makes_the_earlier_link_worthless(access, send, client):
    first = send(invite, "nina@ny.example", access=access)
    second = send(send_again, Invitation.objects.get())
    assert client.get(first).status_code == 410
    assert client.get(second).status_code == 200


def test_every_refused_link_says_why(access, send, client):
    first = send(invite, "nina@ny.example", access=access)
    second = send(send_again, Invitation.objects.get())
    texts = [client.get(first).content, client.get(f"{second[:-2]}x/").content]
    withdraw(Invitation.objects.get())
    texts.append(client.get(second).content)
    assert len(set(texts)) == len(texts)


def test_the_link_of_an_organisation_that_has_left_opens_nothing(access, send, client):
    link = send(invite, "nina@ny.example", access=access)
    offboard(access)
    assert client.post(link, ANSWER).status_code == 410
    assert not get_user_model().objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"password2": "another-long-password"},
        {"password1": "short", "password2": "short"},
        {"password1": "nina@ny.example", "password2": "nina@ny.example"},
        {"first_name": " "},
        {"last_name": "x" * 151},
    ],
)
def test_a_wrong_answer_makes_nothing_and_says_so(access, send, client, wrong):
    link = send(invite, "nina@ny.example", access=access)
    page = client.post(link, {**ANSWER, **wrong})
    assert page.status_code == 200
    assert 'role="alert"' in page.content.decode()
    assert not get_user_model().objects.exists()
    assert Invitation.objects.pending().exists()


def test_somebody_with_an_account_signs_in_and_joins(access, send, client):
    other = people.access("Region Hav")
    person = people.member(other)
    link = send(invite, person.email, access=access)
    assert client.post(link, ANSWER).status_code == 200
    assert get_user_model().objects.count() == 1
    assert set(person.groups.all()) == {other.members}
    client.force_login(person)
    client.post(link)
    assert set(person.groups.all()) == {other.members, access.members}


def test_nobody_joins_with_a_link_sent_to_another_account(access, send, client):
    person, stranger = people.user("Pia"), people.user("Sten")
    link = send(invite, person.email, access=access)
    client.force_login(stranger)
    client.post(link)
    assert not stranger.groups.exists()
    assert not person.groups.exists()


def test_a_closed_account_stays_closed(access, send, client):
    person = people.user(is_active=False)
    link = send(invite, person.email, access=access)
    assert client.post(link, ANSWER).status_code == 410
    person.refresh_from_db()
    assert not person.is_active
    assert not person.groups.exists()


def test_nobody_is_invited_twice(access):
    invite("nina@ny.example", access=access)
    with pytest.raises(ValidationError):
        invite("NINA@ny.example", access=access)
    person = people.member(access)
    with pytest.raises(ValidationError):
        invite(person.email.upper(), access=access)


def test_an_invitation_does_not_tell_that_another_organisation_has_the_person(access):
    stranger = people.member(people.access("Region Hav"))
    assert invite(stranger.email, access=access).is_pending


INVITING = {
    "member": (set(), set(), set()),
    "organisation administrator": (
        {MemberRole.MEMBER, MemberRole.ORGANISATION_ADMINISTRATOR},
        set(),
        set(),
    ),
    "editor": (
        {MemberRole.MEMBER, MemberRole.ORGANISATION_ADMINISTRATOR},
        {MemberRole.MEMBER, MemberRole.ORGANISATION_ADMINISTRATOR},
        set(),
    ),
    "administrator": (
        {MemberRole.MEMBER, MemberRole.ORGANISATION_ADMINISTRATOR},
        {MemberRole.MEMBER, MemberRole.ORGANISATION_ADMINISTRATOR},
        {MemberRole.EDITOR, MemberRole.ADMINISTRATOR},
    ),
    "nobody": (set(), set(), set()),
}


@pytest.mark.parametrize("who", INVITING)
def test_who_may_invite_whom(who):
    two = people.two_organisations()
    person = {
        "member": lambda: people.member(two.one),
        "organisation administrator": lambda: people.organisation_administrator(two.one),
        "editor": people.editor,
        "administrator": people.administrator,
        "nobody": people.user,
    }[who]()
    places = (two.one, two.other, None)
    may = tuple({role for role in MemberRole if may_invite(person, role, at)} for at in places)
    assert may == INVITING[who]
