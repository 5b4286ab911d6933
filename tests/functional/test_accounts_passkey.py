"""A passkey in a real browser, with the authenticator that Chromium has for tests."""

import subprocess
import sys
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.functional.browser import blank_page, eventually
from tests.functional.server import ROOT, environment

pytestmark = pytest.mark.slow
NAME, PASSWORD = "editor", "en mycket lång mening att minnas"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def accounts_site(site, site_folder):
    """The address of the site at localhost, since a passkey belongs to a host name."""
    make_superuser(environment(site_folder, 0), NAME)
    return site.replace("127.0.0.1", "localhost")


def make_superuser(variables, name):
    command = [sys.executable, "manage.py", "createsuperuser", "--noinput"]
    command += ["--username", name, "--email", f"{name}@noden.example"]
    variables = {**variables, "DJANGO_SUPERUSER_PASSWORD": PASSWORD}
    subprocess.run(command, cwd=ROOT, env=variables, check=True, capture_output=True)


@contextmanager
def device(page):
    """Give the browser of `page` an authenticator; yield a function that changes how it behaves."""
    chrome = page.context.new_cdp_session(page)
    chrome.send("WebAuthn.enable")
    added = chrome.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})

    def verifies(is_verified):
        said = {"authenticatorId": added["authenticatorId"], "isUserVerified": is_verified}
        chrome.send("WebAuthn.setUserVerified", said)

    yield verifies
    chrome.send("WebAuthn.disable")


def sign_in(page):
    page.fill("#id_login", NAME)
    page.fill("#id_password", PASSWORD)
    page.locator("form:has(#id_password) button").click()


def sign_out(page, site):
    page.goto(f"{site}/konto/logga-ut/")
    page.locator("main form[action$='/logga-ut/'] button").click()
    page.wait_for_url(lambda url: not url.endswith("/logga-ut/"))


def complaints_of(page):
    """Return a list to which errors and warnings of the console are added."""
    found = []
    page.on("console", lambda message: found.append(message.text) if is_bad(message) else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def is_bad(message):
    return message.type == "error" or "Content Security Policy" in message.text


def test_a_passkey_is_set_up_and_signs_in_alone_and_as_second_factor(accounts_site, browser):
    inside = f"{accounts_site}/hantera/"
    with blank_page(browser) as page, device(page) as verifies:
        complaints = complaints_of(page)
        page.goto(inside)
        sign_in(page)
        page.wait_for_url(lambda url: "/konto/logga-in/" not in url)
        page.goto(f"{inside}pages/")
        page.wait_for_url(f"{accounts_site}/konto/sakerhet/")

        page.goto(f"{accounts_site}/konto/sakerhet/app/")
        picture = page.locator("img.account-code")
        complete = "image => image.complete && image.naturalWidth > 0"
        eventually(page, lambda: picture.evaluate(complete))

        page.goto(f"{accounts_site}/konto/sakerhet/nycklar/ny/")
        page.fill("#id_name", "Min dator")
        page.check("#id_passwordless")
        page.click("#passkey-add")
        page.wait_for_url(f"{accounts_site}/konto/sakerhet/koder/")
        expect(page.locator(".account-codes li")).to_have_count(10)
        assert page.goto(inside).status == 200
        assert page.url == inside

        sign_out(page, accounts_site)
        page.goto(inside)
        page.click("#passkey-sign-in")
        page.wait_for_url(inside)

        sign_out(page, accounts_site)
        page.goto(inside)
        sign_in(page)
        page.wait_for_url(f"{accounts_site}/konto/logga-in/kod/")
        page.click("#passkey-use")
        page.wait_for_url(inside)

        sign_out(page, accounts_site)
        page.goto(inside)
        verifies(False)
        page.click("#passkey-sign-in")
        page.wait_for_selector("#passkey-problem:visible")
        page.goto(inside)
        assert "/konto/logga-in/" in page.url
        assert complaints == []
