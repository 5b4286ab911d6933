"""Every error has a page in the frame of the site, in both languages, also without the database."""

import json

import pytest
from wagtail.contrib.redirects.models import Redirect

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import DatabaseError, connection
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from home.views import errors
from tests.factories import people
from tests.factories.home import StandardPageFactory
from tests.network.people import PASSWORD, SIGN_IN, person

pytestmark = pytest.mark.django_db

HANDLERS = {
    400: lambda request: errors.bad_request(request, SuspiciousOperation()),
    403: lambda request: errors.permission_denied(request, PermissionDenied()),
    404: lambda request: errors.not_found(request),
    413: lambda request: errors.bad_request(request, RequestDataTooBig()),
    429: lambda request: errors.too_many_requests(request, 900),
    500: lambda request: errors.server_error(request),
}
WORDS = {
    "sv": {
        400: "Adressen eller formuläret går inte att läsa",
        403: "Du får inte öppna den här sidan",
        404: "Sidan finns inte",
        413: "Det är för mycket på en gång",
        429: "För många försök",
        500: "Något gick fel",
    },
    "en": {
        400: "The address or the form cannot be read",
        403: "You may not open this page",
        404: "The page is not here",
        413: "That is too much at once",
        429: "Too many attempts",
        500: "Something went wrong",
    },
}


@pytest.fixture
def request_of(rf):
    """Return a function that makes the request of a visitor in a language."""

    def make(language):
        from django.contrib.auth.models import AnonymousUser

        request = rf.get("/en/" if language == "en" else "/")
        request.user, request.LANGUAGE_CODE = AnonymousUser(), language
        return request

    return make


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("status", HANDLERS)
def test_each_error_has_a_page_in_each_language(request_of, status, language):
    with override(language):
        response = HANDLERS[status](request_of(language))
    html = response.content.decode()
    assert response.status_code == status
    assert f'<html lang="{language}"' in html
    assert WORDS[language][status] in html
    assert "<h1>" in html and 'id="main"' in html
    if status != 500:
        assert 'class="skip-link"' in html, "the frame of the site"


class NoDatabase:
    """Raises an error for each query, as without a database server."""

    def __call__(self, execute, sql, params, many, context):
        raise DatabaseError("the database is unavailable")


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("status", HANDLERS)
def test_each_error_has_a_page_without_the_database(request_of, status, language):
    with override(language), connection.execute_wrapper(NoDatabase()):
        response = HANDLERS[status](request_of(language))
    assert response.status_code == status
    assert f'<html lang="{language}"' in response.content.decode()
    assert "<h1>" in response.content.decode()


def test_a_form_that_is_too_large_gets_a_413_page(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    client.raise_request_exception = False
    response = client.post(reverse("account_login"), {"login": "x" * 2000})
    assert response.status_code == 413
    assert "Det är för mycket på en gång" in response.content.decode()


def test_an_unknown_host_gets_a_page_without_the_frame(client):
    client.raise_request_exception = False
    response = client.get("/", headers={"host": "annan.example"})
    assert response.status_code == 400
    assert "Adressen eller formuläret går inte att läsa" in response.content.decode()


def test_the_response_to_too_many_attempts_has_a_retry_after_header(request_of):
    assert errors.too_many_requests(request_of("sv"), 900).headers["Retry-After"] == "900"


@pytest.fixture
def strict():
    """A client that enforces CSRF checks."""
    return Client(enforce_csrf_checks=True)


HERE = {"HTTP_ORIGIN": "http://testserver"}


def test_a_second_tab_of_the_sign_in_page_says_what_happened(strict):
    user = person("member")
    first = strict.get(SIGN_IN).context["csrf_token"]
    second = strict.get(SIGN_IN).context["csrf_token"]
    data = {"login": user.username, "password": PASSWORD}
    assert strict.post(SIGN_IN, {**data, "csrfmiddlewaretoken": str(first)}).status_code == 302
    response = strict.post(SIGN_IN, {**data, "csrfmiddlewaretoken": str(second)}, **HERE)
    html = response.content.decode()
    assert response.status_code == 403
    assert "Formuläret kunde inte skickas" in html and "DEBUG" not in html
    assert PASSWORD not in html, "a password is never written into a page"
    assert f'href="{SIGN_IN}"' in html


def test_without_cookies_the_page_says_so(strict):
    html = strict.post(SIGN_IN, {"login": "x"}).content.decode()
    assert "Tillåt kakor" in html


def test_a_form_of_this_site_can_be_sent_again(strict):
    user = people.administrator()
    strict.force_login(user)
    strict.get("/hantera/organisations/new/")
    typed = 'En "lång" text\n<med> & allt'
    response = strict.post("/hantera/organisations/new/", {"name": typed}, **HERE)
    html = response.content.decode()
    assert "Skicka igen" in html
    assert "&lt;med&gt; &amp; allt" in html


def test_a_form_of_another_site_is_never_offered_again(strict):
    strict.force_login(people.administrator())
    strict.get("/hantera/organisations/new/")
    for origin in ("https://annan.example", "null", None):
        extra = {"HTTP_ORIGIN": origin} if origin else {}
        response = strict.post("/hantera/organisations/new/", {"name": "fientligt"}, **extra)
        assert response.status_code == 403
        assert "fientligt" not in response.content.decode()


def test_a_form_sent_after_the_session_has_ended_is_shown_again(client):
    access = people.access()
    page = access.organisation
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    typed = "Ny rubrik med <tecken>"
    response = client.post(address, {"title": typed, "slug": "x"})
    html = response.content.decode()
    assert response.status_code == 401
    assert "Du har blivit utloggad" in html
    assert "Ny rubrik med &lt;tecken&gt;" in html
    assert f'action="{address}"' in html
    assert "no-store" in response["Cache-Control"]


def test_autosave_gets_an_error_when_the_session_has_ended(client):
    address = reverse("wagtailadmin_pages:edit", args=[people.access().organisation.pk])
    response = client.post(address, {"title": "x"}, headers={"Accept": "application/json"})
    data = json.loads(response.content)
    assert (response.status_code, data["signed_out"]) == (401, True)
    assert data["error_code"] == "locked", "Wagtail shows the message of this code"
    assert "utloggad" in data["error_message"]


def test_autosave_gets_an_error_for_an_old_token(strict):
    strict.force_login(people.administrator())
    address = reverse("wagtailadmin_pages:edit", args=[people.access().organisation.pk])
    response = strict.post(address, {"title": "x"}, headers={"Accept": "application/json"})
    assert response.json()["error_code"] == "locked"


def test_only_signed_in_users_get_a_new_token(client):
    address = reverse("account_form_token")
    assert client.get(address).status_code == 401
    assert not client.cookies
    client.force_login(people.administrator())
    assert client.get(address).json()["token"]


OPEN = ["/hantera/login/", "/hantera/logout/", "/hantera/password_reset/"]


@pytest.mark.parametrize("path", OPEN)
def test_forms_that_need_no_session_still_work(client, path):
    assert client.post(path).status_code == 302


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/OM-OSS/", "/om-oss/"),
        ("/Om-Oss", "/om-oss/"),
        ("/Om-oss/?x=Y", "/om-oss/?x=Y"),
        ("/SOK/?q=Kod", "/sok/?q=Kod"),
        ("/GAMMAL/", "/gammal/"),
    ],
)
def test_an_address_with_capitals_redirects_to_lower_case(client, address, target):
    StandardPageFactory(title="Om oss", slug="om-oss")
    Redirect.objects.create(old_path="/gammal", redirect_link="/om-oss/")
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (301, target)


UNKNOWN = ["/Finns-Inte/", "/Inbjudan/Abc:DEF:GHI/", "/Utkast/", "/HANTERA/"]


@pytest.mark.parametrize("address", UNKNOWN)
def test_an_unknown_address_with_capitals_is_not_found(client, address):
    StandardPageFactory(title="Utkast", slug="utkast", live=False)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("path", ["/finns-inte/", "/en/not-here/"])
def test_developers_see_the_same_404_page(settings, path):
    settings.DEBUG = True
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "home.middleware.development.NotFoundMiddleware"]
    shown = Client().get(path)
    settings.DEBUG = False
    assert shown.status_code == 404
    assert b"<h1" in shown.content
    assert main_of(shown) == main_of(Client().get(path))


def main_of(response):
    return response.content.decode().split("<main")[1].split("</main>")[0]
