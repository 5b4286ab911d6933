"""When a session begins, what its key is, and what ends it."""

import pytest

from django.test import Client

from tests.network.people import PASSWORD, group_of, is_inside, person, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guarded")]


@pytest.fixture
def member(client):
    """A member who is signed in with `client`."""
    user = person()
    sign_in(client, user)
    assert is_inside(client)
    return user


def test_signing_in_gives_the_session_a_new_key(client):
    client.get("/konto/logga-in/")
    client.session.save()
    session = client.session
    session["before"] = "kept by the same browser"
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before
    sign_in(client, person())
    assert is_inside(client)
    assert client.session.session_key != before


def test_another_group_ends_the_session(client, member):
    member.groups.add(group_of("editor"))
    assert not is_inside(client)
    assert "_auth_user_id" not in client.session


def test_leaving_a_group_ends_the_session(client, member):
    member.groups.clear()
    client.get("/halsa/")
    assert "_auth_user_id" not in client.session


def test_becoming_superuser_ends_the_session(client, member):
    member.is_superuser = True
    member.save()
    assert not is_inside(client)


def test_a_closed_account_has_no_session_and_gets_none_back(client, member):
    member.is_active = False
    member.save()
    assert not is_inside(client)
    member.is_active = True
    member.save()
    assert not is_inside(client)


def test_a_new_password_ends_the_sessions_elsewhere(client, member):
    member.set_password("another long sentence")
    member.save()
    assert not is_inside(client)


def test_nothing_changes_for_others(client, member):
    person().groups.add(group_of("editor"))
    assert is_inside(client)


def test_a_closed_account_cannot_sign_in(client):
    user = person(is_active=False)
    assert sign_in(client, user)["Location"] == "/konto/avslutat/"
    assert not is_inside(client)


def test_wagtails_menu_signs_out(client, member):
    response = client.post("/hantera/logout/")
    assert response["Location"] == "/konto/logga-in/"
    assert not is_inside(client)


def test_signing_out_needs_a_form_so_that_no_picture_can_do_it(client, member):
    client.get("/hantera/logout/")
    assert is_inside(client)


def test_the_forms_refuse_what_another_site_posts():
    strict = Client(enforce_csrf_checks=True)
    user = person()
    strict.post("/konto/logga-in/", {"login": user.username, "password": PASSWORD})
    assert not is_inside(strict)


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example/", "javascript:x"])
def test_after_signing_in_nobody_is_sent_to_another_site(client, address):
    login = {"login": person().username, "password": PASSWORD, "next": address}
    assert client.post("/konto/logga-in/", login)["Location"] == "/hantera/"
