"""The pages of accounts: they are there in both languages, and run nothing written into them."""

import re

import pytest
from allauth.mfa.models import Authenticator

from django.urls import get_resolver, reverse
from django.utils.translation import override

from tests.network.people import PASSWORD, person, sign_in, sign_in_fully, with_app

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guarded")]

OPEN = [
    "account_login", "account_reset_password", "account_reset_password_done",
    "account_reset_password_from_key_done", "socialaccount_login_cancelled", "account_inactive",
]  # fmt: skip
OWN = [
    "account", "mfa_index", "mfa_list_webauthn", "account_change_password",
    "account_reauthenticate", "mfa_reauthenticate", "account_logout",
]  # fmt: skip
CONFIRMED = ["mfa_deactivate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"]
INLINE = re.compile(r"<script(?![^>]*(src=|application/json))|<style|\sstyle=|\son\w+=")


def check(response):
    assert response.status_code == 200
    html = response.content.decode()
    assert not INLINE.search(html)
    assert html.count("<h1>") == 1
    assert "'unsafe-inline'" not in response["Content-Security-Policy"]


def address(language, name, **arguments):
    """Return the address of a page of accounts in a language."""
    with override(language):
        return reverse(name, kwargs=arguments)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", OPEN)
def test_an_open_page_can_be_read_in_both_languages(client, language, name):
    check(client.get(address(language, name)))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_link_for_a_new_password_that_is_wrong_is_explained(client, language):
    link = address(language, "account_reset_password_from_key", uidb36="1", key="wrong")
    check(client.get(link))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_pages_of_ones_own_account_can_be_read_in_both_languages(client, language):
    user = person("editor")
    sign_in_fully(client, user, with_app(user))
    for name in OWN:
        check(client.get(address(language, name), follow=True))
    client.post("/konto/bekrafta/", {"password": PASSWORD})
    for name in CONFIRMED:
        check(client.get(address(language, name)))


def test_addresses_of_accounts_are_words_of_their_language():
    assert address("sv", "account_login") == "/konto/logga-in/"
    assert address("en", "account_login") == "/en/account/sign-in/"
    assert address("en", "mfa_list_webauthn") == "/en/account/security/passkeys/"


def test_setting_up_shows_a_picture_that_the_policy_allows(client):
    sign_in(client, person("editor"))
    response = client.get("/konto/sakerhet/app/")
    check(response)
    assert 'src="data:image/svg+xml;base64,' in response.content.decode()
    assert "img-src 'self' data:" in response["Content-Security-Policy"]


def test_the_second_step_offers_a_passkey(client):
    user = person("editor")
    with_app(user)
    sign_in(client, user)
    response = client.get("/konto/logga-in/kod/")
    check(response)
    assert b'id="passkey-use"' in response.content


def test_nobody_can_make_an_account(client, django_user_model):
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    assert not {"account_signup", "socialaccount_signup", "mfa_signup_webauthn"} & names
    for path in ("/konto/signup/", "/konto/registrera/", "/accounts/signup/"):
        assert client.get(path).status_code == 404
    assert not django_user_model.objects.exists()


def test_no_page_of_an_account_is_kept_by_a_cache(client):
    assert "no-store" in client.get("/konto/logga-in/")["Cache-Control"]
    sign_in(client, person())
    for path in ("sakerhet/", "losenord/", "sakerhet/nycklar/"):
        assert "no-store" in client.get(f"/konto/{path}")["Cache-Control"], path


def test_a_name_of_a_passkey_is_shown_as_text(client):
    user = person()
    sign_in(client, user)
    Authenticator.objects.create(
        user=user, type="webauthn", data={"name": "<b>key</b>", "credential": {}}
    )
    html = client.get("/konto/sakerhet/nycklar/").content.decode()
    assert "&lt;b&gt;key" in html


def test_the_words_of_errors_are_the_sites_own():
    from network.accounts.account_adapter import AccountAdapter

    with override("en"):
        shown = [str(text) for text in AccountAdapter.error_messages.values()]
    assert all(shown)
