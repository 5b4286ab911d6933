"""Wrong passwords and codes: counted for an account and an address, and stored without either."""

import pytest
from axes.models import AccessAttempt
from wagtail.models import PageViewRestriction

from django.urls import reverse

from network.accounts import throttling
from network.accounts.address import client_address, pseudonym
from network.accounts.throttling import reset_failures
from tests.factories.home import StandardPageFactory
from tests.network.people import (
    PASSWORD,
    SECOND_STEP,
    SIGN_IN,
    code,
    is_inside,
    person,
    sign_in,
    with_app,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guarded")]

LIMIT = 5
ELSEWHERE = {"REMOTE_ADDR": "198.51.100.7"}


def fail(client, user, times=LIMIT, **extra):
    responses = [sign_in(client, user, "wrong", **extra) for _number in range(times)]
    return responses[-1]


def test_the_fifth_wrong_password_closes_the_account_from_there(client):
    user = person()
    assert fail(client, user, LIMIT - 1).status_code == 200
    response = fail(client, user, 1)
    assert response.status_code == 429
    assert b'href="/konto/losenord/nytt/"' in response.content
    assert "15" in response.content.decode()


def test_the_right_password_does_not_open_a_closed_account(client):
    user = person()
    fail(client, user)
    assert sign_in(client, user).status_code == 429
    assert not is_inside(client)


def test_the_owner_still_gets_in_from_another_address(client):
    user = person()
    fail(client, user)
    sign_in(client, user, **ELSEWHERE)
    assert is_inside(client)


def test_others_at_the_same_address_still_get_in(client):
    fail(client, person())
    sign_in(client, person())
    assert is_inside(client)


def test_user_name_and_email_address_are_counted_together(client):
    user = person()
    fail(client, user, LIMIT - 1)
    response = client.post(SIGN_IN, {"login": user.email.upper(), "password": "wrong"})
    assert response.status_code == 429


def test_an_unknown_name_is_counted_and_answered_like_a_known_one(client):
    known = sign_in(client, person(), "wrong").content
    unknown = client.post(SIGN_IN, {"login": "nobody", "password": "wrong"}).content
    assert known.count(b"account-message-error") == unknown.count(b"account-message-error") > 0


@pytest.mark.parametrize("login", ["\x00", "a" * 5000, "'\"<>", "å" * 300, " "])
def test_strange_names_are_no_error_of_the_server(client, login):
    assert client.post(SIGN_IN, {"login": login, "password": "x\x00"}).status_code == 200


def test_nothing_that_was_written_and_no_address_is_stored(client):
    client.post(SIGN_IN, {"login": "my secret password", "password": "other secret"}, **ELSEWHERE)
    client.post(f"{SIGN_IN}?next=/secret/", {"login": person().username, "password": "secret"})
    stored = str(list(AccessAttempt.objects.values()))
    assert AccessAttempt.objects.count() == 2
    assert "secret" not in stored
    assert "198.51.100.7" not in stored
    assert "127.0.0.1" not in stored


def test_wrong_codes_are_counted_and_the_right_one_then_refused(client):
    user = person("editor")
    secret = with_app(user)
    sign_in(client, user)
    for _number in range(LIMIT - 1):
        assert client.post(SECOND_STEP, {"code": "000000"}).status_code == 200
    assert client.post(SECOND_STEP, {"code": "000000"}).status_code == 429
    assert client.post(SECOND_STEP, {"code": code(secret)}).status_code == 429
    assert not is_inside(client)


def test_wrong_codes_from_many_addresses_are_stopped_for_the_account(client):
    user = person("editor")
    secret = with_app(user)
    sign_in(client, user)
    for number in range(6):
        client.post(SECOND_STEP, {"code": "000000"}, REMOTE_ADDR=f"198.51.100.{number}")
    client.post(SECOND_STEP, {"code": code(secret)}, REMOTE_ADDR="198.51.100.99")
    assert not is_inside(client)


def test_signing_in_forgets_the_failures(client):
    user = person()
    fail(client, user, LIMIT - 1)
    sign_in(client, user)
    client.post("/konto/logga-ut/")
    assert fail(client, user, LIMIT - 1).status_code == 200


def test_trying_many_names_from_one_address_is_slowed_down(client):
    codes = [
        client.post(SIGN_IN, {"login": f"name{number}", "password": PASSWORD}).status_code
        for number in range(31)
    ]
    assert codes[0] == 200
    assert codes[-1] == 429


def test_the_addresses_of_one_ipv6_network_count_as_one(client):
    user = person()
    for number in range(LIMIT):
        response = sign_in(client, user, "wrong", REMOTE_ADDR=f"2001:db8:1:2::{number}")
    assert response.status_code == 429
    assert sign_in(client, user, REMOTE_ADDR="2001:db8:1:2:ffff::1").status_code == 429
    sign_in(client, user, REMOTE_ADDR="2001:db8:1:3::1")
    assert is_inside(client)


def test_an_account_has_a_limit_whatever_the_address(client, monkeypatch):
    monkeypatch.setattr(throttling, "ACCOUNT_FAILURES", 12)
    user = person()
    for number in range(12):
        sign_in(client, user, "wrong", REMOTE_ADDR=f"198.51.100.{number}")
    response = sign_in(client, user, REMOTE_ADDR="203.0.113.1")
    assert response.status_code == 429
    html = response.content.decode()
    assert "från flera håll" in html and 'href="/konto/losenord/nytt/"' in html
    reset_failures(user)  # As choosing a new password by e-mail does.
    sign_in(client, user, REMOTE_ADDR="203.0.113.1")
    assert is_inside(client)


def test_one_address_alone_cannot_lock_the_owner_out_everywhere(client, monkeypatch):
    monkeypatch.setattr(throttling, "ACCOUNT_FAILURES", 12)
    user = person()
    fail(client, user, 40)
    sign_in(client, user, **ELSEWHERE)
    assert is_inside(client)


def test_signing_in_does_not_use_up_the_limits(client, monkeypatch):
    monkeypatch.setattr(throttling, "ACCOUNT_FAILURES", 3)
    monkeypatch.setattr(throttling, "NETWORK_FAILURES", 3)
    user = person()
    for _number in range(5):
        sign_in(client, user)
        assert is_inside(client)
        client.post("/konto/logga-ut/")


def test_a_network_that_tries_many_accounts_is_stopped(client, monkeypatch):
    monkeypatch.setattr(throttling, "NETWORK_FAILURES", 3)
    users = [person() for _number in range(4)]
    codes = [sign_in(client, user, "wrong").status_code for user in users]
    assert codes == [200, 200, 200, 429]
    sign_in(client, users[0], **ELSEWHERE)
    assert is_inside(client)


@pytest.fixture
def private_page():
    page = StandardPageFactory(title="Privat", slug="privat")
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="hemligt"
    )
    args = [restriction.pk, page.pk]
    return reverse("wagtailcore_authenticate_with_password", args=args)


def try_password(client, address, password, **extra):
    data = {"password": password, "return_url": "/privat/"}
    return client.post(address, data, **extra).status_code


def test_the_password_of_a_page_cannot_be_guessed(client, private_page):
    codes = [try_password(client, private_page, f"gissning{number}") for number in range(50)]
    assert codes == [200] * 10 + [429] * 40
    assert try_password(client, private_page, "hemligt") == 429
    assert try_password(client, private_page, "hemligt", **ELSEWHERE) == 302


def test_readers_with_the_right_password_are_not_counted(client, private_page):
    codes = [try_password(client, private_page, "hemligt") for _number in range(30)]
    assert codes == [302] * 30


FORWARDED = "203.0.113.9, 198.51.100.1, 192.0.2.5"


@pytest.mark.parametrize(
    ("proxies", "address"),
    [(0, "127.0.0.1"), (1, "192.0.2.5"), (2, "198.51.100.1"), (9, "127.0.0.1")],
)
def test_only_our_own_proxies_are_believed(rf, settings, proxies, address):
    settings.TRUSTED_PROXY_COUNT = proxies
    assert client_address(rf.get("/", headers={"X-Forwarded-For": FORWARDED})) == address


def test_a_forwarded_address_that_is_none_is_not_believed(rf, settings):
    settings.TRUSTED_PROXY_COUNT = 1
    assert client_address(rf.get("/", headers={"X-Forwarded-For": "<script>"})) == "127.0.0.1"


def test_a_pseudonym_is_stable_and_another_one_for_another_address(rf):
    here, there = rf.get("/"), rf.get("/", **ELSEWHERE)
    assert pseudonym(here) == pseudonym(here) != pseudonym(there)
    assert pseudonym(here).startswith("fd")
