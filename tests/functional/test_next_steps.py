"""From a case to a question to its owner, on a phone and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.functional.accessibility import axe_violations
from tests.functional.browser import THEMES
from tests.functional.mailbox import last_message

PHONE = {"width": 390, "java_script_enabled": False}
OWNER = "omsorg.digitalisering@exempelkommunen.example"
MIN_TYPING_MS = 2100  # forms that are sent sooner are refused
SEND = "main form button[type=submit]"


def test_three_clicks_lead_from_a_case_to_a_question_that_its_owner_gets(open_page, site_folder):
    page = open_page("case", **PHONE)
    title = page.inner_text("h1")
    page.click(".jump-to-steps a")
    page.click(".next-steps .step-ask a")
    expect(page.locator(".account-form a")).to_have_text(title)
    page.fill("[name=message]", "Hur lång tid tog det att komma i gång?")
    page.fill("[name=email]", "kim@people.example")
    page.wait_for_timeout(MIN_TYPING_MS)
    page.click(SEND)
    page.wait_for_url("**/skickat/")
    assert page.context.cookies() == []
    subject, text, _address = last_message(site_folder / "mail", OWNER)
    assert title in subject and "Hur lång tid" in text
    page.click("main a.button")
    expect(page.locator("h1")).to_have_text(title)


@pytest.mark.parametrize("theme", THEMES)
def test_steps_and_the_form_can_be_used_by_everyone(open_page, theme):
    page = open_page("/om/var-med/", theme=theme, width=390)
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.click("#bli-partner .step-apply a")
    page.click(SEND)
    expect(page.locator("[role=alert] li")).to_have_count(2)
    page.wait_for_load_state()
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
