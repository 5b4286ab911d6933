"""Who reaches what, with and without a second factor, by every way in."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from django.core import mail
from django.core.cache import cache

from tests.network.people import (
    ADMIN,
    PASSWORD,
    ROLES,
    SECOND_STEP,
    SIGN_IN,
    TRUSTED,
    code,
    is_inside,
    person,
    sign_in,
    sign_in_fully,
    types_of,
    with_app,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guarded")]

SET_UP = "/konto/sakerhet/"
DOORS = [
    ADMIN,
    "/hantera/pages/",
    "/hantera/account/",
    "/hantera/users/",
    "/hantera/images/",
    "/hantera/reports/site-history/",
    "/hantera/api/main/pages/",
    "/hantera/password_reset/confirm/MQ/set-password/",
]


@pytest.mark.parametrize("door", DOORS)
def test_nobody_enters_without_signing_in(client, door):
    response = client.get(door)
    assert response.status_code in (200, 302, 401, 403)
    if response.status_code == 200:
        assert "password_reset" in door
    elif response.status_code == 302:
        assert SIGN_IN in response["Location"] or "logga-in" in response["Location"]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("role", TRUSTED)
def test_a_password_alone_opens_nothing_of_the_admin_to_the_trusted(client, role, door):
    sign_in(client, person(role))
    response = client.get(door)
    assert (response.status_code, response["Location"]) == (302, SET_UP)


def test_a_password_is_enough_for_a_member(client):
    sign_in(client, person("member"))
    assert is_inside(client)


@pytest.mark.parametrize("role", ROLES)
def test_with_an_app_everyone_has_to_show_its_code(client, role):
    user = person(role)
    secret = with_app(user)
    response = sign_in(client, user)
    assert response["Location"] == SECOND_STEP
    assert not is_inside(client)
    client.post(SECOND_STEP, {"code": code(secret)})
    assert is_inside(client)


@pytest.mark.parametrize("role", TRUSTED)
def test_a_session_that_skipped_the_second_step_is_led_to_it(client, role):
    user = person(role)
    secret = with_app(user)
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    response = client.get("/hantera/pages/")
    assert response["Location"].startswith("/konto/bekrafta/kod/")
    assert client.get(SET_UP).status_code == 302, "the second factor cannot be changed from here"
    client.post("/konto/bekrafta/kod/", {"code": code(secret)})
    assert is_inside(client)


def test_what_is_typed_comes_back_when_the_second_factor_is_missing(client):
    user = person("editor")
    with_app(user)
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    response = client.post("/hantera/pages/1/edit/", {"title": "Skrivet i en annan flik"})
    assert response.status_code == 401
    assert "Skrivet i en annan flik" in response.content.decode()
    assert not is_inside(client)


def test_wagtails_own_sign_in_is_closed(client):
    user = person("editor")
    shown = client.get("/hantera/login/?next=/hantera/pages/")
    assert shown["Location"] == f"{SIGN_IN}?next=/hantera/pages/"
    client.post("/hantera/login/", {"username": user.username, "password": PASSWORD})
    assert "_auth_user_id" not in client.session


def test_wagtails_new_password_leads_to_the_sites_own(client):
    assert client.get("/hantera/password_reset/")["Location"] == "/konto/losenord/nytt/"
    person("editor", email="e@noden.example")
    client.post("/hantera/password_reset/", {"email": "e@noden.example"})
    assert mail.outbox == []


def test_there_is_a_page_to_sign_in_for_each_language(client):
    assert client.get("/en/account/sign-in/")["Content-Language"] == "en"
    assert client.get("/konto/logga-in/")["Content-Language"] == "sv"


def test_a_wrong_code_sets_nothing_up(client):
    user = person("editor")
    sign_in(client, user)
    client.get("/konto/sakerhet/app/")
    client.post("/konto/sakerhet/app/", {"code": "000000"})
    assert types_of(user) == set()
    assert not is_inside(client)


def test_a_recovery_code_works_once(client):
    user = person("editor")
    with_app(user)
    spare = RecoveryCodes.activate(user).get_unused_codes()[0]
    sign_in(client, user)
    client.post(SECOND_STEP, {"code": spare})
    assert is_inside(client)
    client.post("/konto/logga-ut/")
    sign_in(client, user)
    client.post(SECOND_STEP, {"code": spare})
    assert not is_inside(client)


def test_a_code_that_was_used_does_not_work_again(client):
    user = person("editor")
    secret = with_app(user)
    used = code(secret)
    sign_in(client, user)
    client.post(SECOND_STEP, {"code": used})
    client.post("/konto/logga-ut/")
    sign_in(client, user)
    client.post(SECOND_STEP, {"code": used})
    assert not is_inside(client)


def test_a_used_code_is_remembered_for_as_long_as_it_would_be_right(client):
    user = person("editor")
    secret = with_app(user)
    used = code(secret)
    sign_in(client, user)
    client.post(SECOND_STEP, {"code": used})
    client.post("/konto/logga-ut/")
    # allauth forgets it after half a minute.
    cache.delete(f"allauth.mfa.totp.used?user={user.pk}&code={used}")
    sign_in(client, user)
    client.post(SECOND_STEP, {"code": used})
    assert not is_inside(client)


def test_the_last_second_factor_of_an_editor_stays(client):
    user = person("editor")
    secret = with_app(user)
    sign_in_fully(client, user, secret)
    client.post("/konto/bekrafta/", {"password": PASSWORD, "next": "/konto/sakerhet/app/ta-bort/"})
    client.post("/konto/sakerhet/app/ta-bort/")
    assert "totp" in types_of(user)


def test_a_member_may_stop_using_the_app(client):
    user = person("member")
    secret = with_app(user)
    sign_in_fully(client, user, secret)
    client.post("/konto/bekrafta/", {"password": PASSWORD, "next": "/konto/sakerhet/"})
    client.post("/konto/sakerhet/app/ta-bort/")
    assert types_of(user) == set()


def test_the_secret_of_an_app_is_not_readable_in_the_database():
    user = person("editor")
    secret = with_app(user)
    stored = Authenticator.objects.get(user=user)
    assert secret not in str(stored.data)
    assert stored.wrap().validate_code(code(secret))


def test_a_new_secret_key_still_opens_what_the_old_one_encrypted(settings):
    user = person("editor")
    secret = with_app(user)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-secret-key"
    assert Authenticator.objects.get(user=user).wrap().validate_code(code(secret))


def test_an_unknown_secret_key_opens_nothing_and_breaks_nothing(client, settings):
    user = person("editor")
    secret = with_app(user)
    settings.SECRET_KEY = "another-secret-key"
    sign_in(client, user)
    assert client.post(SECOND_STEP, {"code": code(secret)}).status_code == 200
    assert not is_inside(client)


def test_without_its_second_factor_an_editor_is_a_visitor_outside_the_admin(client):
    sign_in(client, person("superuser"))
    response = client.get("/halsa/")
    assert response.wsgi_request.user.is_anonymous
