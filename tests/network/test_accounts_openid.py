"""Signing in through another service: who gets in, and the ways in which it can answer wrongly."""

import time
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount, SocialToken

from django.test import Client

from config.settings.openid_connect import providers
from tests.network.openid_provider import CLIENT, SECRET, new_key, running_service
from tests.network.people import SECOND_STEP, code, is_inside, person, with_app

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guarded")]

LOGIN_URL = "/konto/extern/oidc/"
EMAIL = "person@noden.example"


@pytest.fixture
def service(settings):
    with running_service() as running:
        settings.SOCIALACCOUNT_PROVIDERS = providers(
            running.address, CLIENT, SECRET, "Kommunen", verified_email=[]
        )
        yield running


def option(settings, **options):
    settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]["settings"].update(options)


def answer_of(service, client, path=LOGIN_URL):
    """Go to the service and return the address to which it sends the visitor back."""
    there = client.get(path)["Location"]
    assert there.startswith(f"{service.address}/authorize?")
    back = requests.get(there, allow_redirects=False, timeout=5).headers["Location"]
    return back.removeprefix("http://testserver")


def sign_in_with_provider(service, client, path=LOGIN_URL):
    return client.get(answer_of(service, client, path))


def with_query(address, **changes):
    """Return `address` with other values in its query; None takes one away."""
    query = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    query = {name: value for name, value in {**query, **changes}.items() if value is not None}
    return f"{urlsplit(address).path}?{urlencode(query)}"


def test_a_person_with_an_account_gets_in(service, client):
    person(email=EMAIL)
    response = sign_in_with_provider(service, client)
    assert (response.status_code, response["Location"]) == (302, "/hantera/")
    assert is_inside(client)


def test_the_sign_in_page_offers_the_service_in_both_languages(service, client):
    for page, language in (("/konto/logga-in/", "sv"), ("/en/account/sign-in/", "en")):
        html = client.get(f"{page}?next=/hantera/pages/").content.decode()
        assert f'href="{LOGIN_URL}?language={language}&amp;next=%2Fhantera%2Fpages%2F"' in html
        assert "Kommunen" in html


def test_without_a_service_there_is_neither_a_button_nor_an_address(client):
    assert "/konto/extern/" not in client.get("/konto/logga-in/").content.decode()
    assert client.get(LOGIN_URL).status_code == 404
    assert client.get(f"{LOGIN_URL}svar/").status_code == 404


def test_one_comes_to_where_one_was_going(service, client):
    person(email=EMAIL)
    path = f"{LOGIN_URL}?next=/hantera/pages/"
    assert sign_in_with_provider(service, client, path)["Location"] == "/hantera/pages/"


def test_nobody_is_sent_to_another_site(service, client):
    person(email=EMAIL)
    path = f"{LOGIN_URL}?next=https://evil.example/"
    assert sign_in_with_provider(service, client, path)["Location"] == "/hantera/"


def test_the_second_factor_is_asked_for_all_the_same(service, client):
    user = person("editor", email=EMAIL)
    secret = with_app(user)
    assert sign_in_with_provider(service, client)["Location"] == SECOND_STEP
    assert not is_inside(client)
    client.post(SECOND_STEP, {"code": code(secret)})
    assert is_inside(client)


def test_an_editor_without_a_second_factor_is_led_to_set_one_up(service, client):
    person("editor", email=EMAIL)
    sign_in_with_provider(service, client)
    assert client.get("/hantera/")["Location"] == "/konto/sakerhet/"


def test_whoever_has_no_account_gets_none(service, client, django_user_model):
    response = sign_in_with_provider(service, client)
    assert response.status_code == 403
    assert "Kommunen" in response.content.decode()
    assert not django_user_model.objects.exists()


def test_a_person_who_was_invited_and_has_no_password_gets_in(service, client):
    user = person(email=EMAIL)
    user.set_unusable_password()
    user.save()
    sign_in_with_provider(service, client)
    assert is_inside(client)


def test_the_password_of_the_account_stays(service, client):
    user = person(email=EMAIL)
    before = user.password
    sign_in_with_provider(service, client)
    user.refresh_from_db()
    assert user.password == before


def test_nothing_of_the_service_is_stored(service, client):
    person(email=EMAIL)
    sign_in_with_provider(service, client)
    assert not SocialAccount.objects.exists()
    assert not SocialToken.objects.exists()


@pytest.mark.parametrize("said", [False, None, "false", "no", 0, "", "True?"])
def test_an_address_that_is_not_verified_opens_nothing(service, client, said):
    person(email=EMAIL)
    service.person["email_verified"] = said
    assert sign_in_with_provider(service, client).status_code == 403
    assert not is_inside(client)


def test_a_text_that_says_true_is_believed(service, client):
    person(email=EMAIL)
    service.person["email_verified"] = "true"
    sign_in_with_provider(service, client)
    assert is_inside(client)


def test_a_service_that_never_says_verified_is_believed_for_its_own_domains(
    service, client, settings
):
    person(email=EMAIL)
    del service.person["email_verified"]
    option(settings, verified_email=["other.example"])
    assert sign_in_with_provider(service, client).status_code == 403
    option(settings, verified_email=["noden.example"])
    sign_in_with_provider(service, client)
    assert is_inside(client)


def test_two_accounts_with_one_address_open_neither(service, client):
    person(email=EMAIL)
    person(email=EMAIL.upper())
    assert sign_in_with_provider(service, client).status_code == 403


def test_a_closed_account_stays_closed(service, client):
    person(email=EMAIL, is_active=False)
    assert sign_in_with_provider(service, client).status_code == 403
    assert not is_inside(client)


def refused(response, client):
    """Return whether a page says that it did not work, and nobody is signed in."""
    says_so = response.status_code == 401 and b"/konto/logga-in/" in response.content
    return says_so and "_auth_user_id" not in client.session


def test_an_altered_state_is_refused(service, client):
    person(email=EMAIL)
    address = answer_of(service, client)
    assert refused(client.get(with_query(address, state="altered")), client)
    assert refused(client.get(with_query(address, state=None)), client)


def test_an_answer_works_once(service, client):
    person(email=EMAIL)
    address = answer_of(service, client)
    client.get(address)
    client.post("/konto/logga-ut/")
    assert refused(client.get(address), client)


def test_the_answer_of_one_visitor_is_worth_nothing_to_another(service, client):
    person(email=EMAIL)
    address = answer_of(service, client)
    other = Client()
    other.get(LOGIN_URL)
    assert refused(other.get(address), other)


def test_the_code_of_one_visitor_is_worth_nothing_in_the_answer_to_another(service, client):
    person(email=EMAIL)
    stolen = parse_qs(urlsplit(answer_of(service, Client())).query)["code"][0]
    address = with_query(answer_of(service, client), code=stolen)
    assert refused(client.get(address), client)


MOMENTS = {"an hour ago": -3600, "in an hour": 3600}  # seconds from now
WRONG_CLAIMS = [
    {"nonce": "altered"},
    {"nonce": None},
    {"aud": "another-site"},
    {"aud": None},
    {"aud": ["noden", "another-site"], "azp": "another-site"},
    {"iss": "https://evil.example"},
    {"iss": None},
    {"exp": "an hour ago"},
    {"exp": None},
    {"iat": "in an hour"},
    {"iat": None},
    {"sub": None},
    {"sub": "2"},
]


def moment(value):
    """Return the value of a claim; one that names a moment is counted when the test runs."""
    return int(time.time()) + MOMENTS[value] if value in list(MOMENTS) else value


@pytest.mark.parametrize("claims", WRONG_CLAIMS, ids=str)
def test_a_token_that_says_something_wrong_is_refused(service, client, claims):
    person(email=EMAIL)
    service.claims = {name: moment(value) for name, value in claims.items()}
    assert refused(sign_in_with_provider(service, client), client)


def test_a_token_signed_with_another_key_is_refused(service, client):
    person(email=EMAIL)
    service.key = new_key("another")
    assert refused(sign_in_with_provider(service, client), client)


def test_a_token_signed_with_a_key_of_another_name_is_refused(service, client):
    person(email=EMAIL)
    service.kid = "another-key"
    assert refused(sign_in_with_provider(service, client), client)


@pytest.mark.parametrize(("key", "algorithm"), [(SECRET * 2, "HS256"), (None, "none")])
def test_a_token_that_is_not_signed_with_a_public_key_is_refused(service, client, key, algorithm):
    person(email=EMAIL)
    service.key, service.algorithm = key, algorithm
    assert refused(sign_in_with_provider(service, client), client)


def test_a_token_that_names_no_key_is_checked_with_the_only_one(service, client):
    person(email=EMAIL)
    service.kid = None
    sign_in_with_provider(service, client)
    assert is_inside(client)


def test_a_clock_may_differ_by_half_a_minute(service, client):
    person(email=EMAIL)
    service.claims = {"iat": int(time.time()) + 30}
    sign_in_with_provider(service, client)
    assert is_inside(client)


def test_userinfo_about_another_person_is_refused(service, client):
    person(email=EMAIL)
    service.userinfo = {"sub": "2"}
    assert refused(sign_in_with_provider(service, client), client)


def test_a_service_without_userinfo_is_enough(service, client):
    person(email=EMAIL)
    service.configuration = {"userinfo_endpoint": ""}
    sign_in_with_provider(service, client)
    assert is_inside(client)


def test_a_service_that_says_it_is_another_one_is_refused(service, client):
    person(email=EMAIL)
    service.configuration = {"issuer": "https://evil.example"}
    service.claims = {"iss": "https://evil.example"}
    assert refused(sign_in_with_provider(service, client), client)


@pytest.mark.parametrize("groups", [None, "others", ["others"], {"noden": 1}])
def test_whoever_lacks_the_required_claim_stays_outside(service, client, settings, groups):
    person(email=EMAIL)
    option(settings, required_claim="groups=noden")
    service.person["groups"] = groups
    assert refused(sign_in_with_provider(service, client), client)


@pytest.mark.parametrize("groups", ["noden", ["others", "noden"]])
def test_whoever_has_the_required_claim_gets_in(service, client, settings, groups):
    person(email=EMAIL)
    option(settings, required_claim="groups=noden")
    service.person["groups"] = groups
    sign_in_with_provider(service, client)
    assert is_inside(client)


def test_a_service_that_is_down_is_said_and_no_error(service, client):
    service.down = True
    assert refused(client.get(LOGIN_URL), client)


def test_a_service_that_goes_down_on_the_way_is_said_and_no_error(service, client):
    address = answer_of(service, client)
    service.down = True
    assert refused(client.get(address), client)


@pytest.mark.parametrize("missing", ["authorization_endpoint", "token_endpoint", "jwks_uri"])
def test_a_service_with_half_a_configuration_is_said_and_no_error(service, client, missing):
    person(email=EMAIL)
    service.configuration = {missing: None}
    response = client.get(LOGIN_URL)
    if response.status_code == 302:
        response = sign_in_with_provider(service, client)
    assert refused(response, client)


def test_whoever_cancels_there_is_told_so(service, client):
    address = with_query(answer_of(service, client), code=None, error="access_denied")
    assert client.get(address)["Location"] == "/konto/logga-in/avbruten/"


def test_the_visitors_address_adds_nothing_to_the_question(service, client):
    extra = urlencode({"redirect_uri": "https://evil.example/", "nonce": "mine"})
    asked = client.get(f"{LOGIN_URL}?{urlencode({'auth_params': extra, 'scope': 'everything'})}")
    query = parse_qs(urlsplit(asked["Location"]).query)
    assert query["redirect_uri"] == ["http://testserver/konto/extern/oidc/svar/"]
    assert query["nonce"] != ["mine"]
    assert set(query["scope"][0].split()) == {"openid", "profile", "email"}
    assert query["code_challenge_method"] == ["S256"]


def test_nobody_connects_another_persons_service_to_the_own_account(service, client):
    mine = person(email="mine@noden.example")
    client.force_login(mine, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert sign_in_with_provider(service, client, f"{LOGIN_URL}?process=connect").status_code == 403
    assert not SocialAccount.objects.exists()


def test_one_comes_back_in_the_language_in_which_one_left(service, client):
    response = sign_in_with_provider(service, client, f"{LOGIN_URL}?language=en")
    assert '<html lang="en"' in response.content.decode()
