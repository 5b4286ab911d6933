"""A visitor says what is wrong on a page, in a browser: by keyboard, and without a script."""

import re

import pytest
from playwright.sync_api import expect

from tests.functional.accessibility import axe_violations
from tests.functional.browser import wait_for_address

FORM, SEND = "/fel/?page=/om/", "main form button[type=submit]"
MIN_TYPING_MS = 2100  # forms that are sent sooner are refused


def test_the_foot_of_a_page_leads_to_the_form_about_it(open_page):
    page = open_page("case", java_script_enabled=False)
    title = page.inner_text("h1")
    page.click(".page-foot a")
    expect(page.locator(".account-form a")).to_have_text(title)
    assert page.locator("[name=page]").get_attribute("type") == "hidden"


@pytest.mark.parametrize("java_script_enabled", [True, False])
def test_a_report_is_sent_by_keyboard_alone(open_page, java_script_enabled):
    page = open_page(FORM, java_script_enabled=java_script_enabled)
    page.focus(".account-form a")
    page.keyboard.press("Tab")
    page.keyboard.type("Kartan är spegelvänd.")
    page.keyboard.press("Tab")
    page.keyboard.type("kim@people.example")
    page.keyboard.press("Tab")  # The field for machines is passed over.
    page.wait_for_timeout(MIN_TYPING_MS)
    page.keyboard.press("Enter")
    page.wait_for_url("**/fel/tack/**")
    expect(page.locator("h1")).to_have_text("Tack")
    assert page.context.cookies() == []
    page.click("main a.button")
    page.wait_for_url("**/om/")


def test_a_mistake_keeps_what_was_typed_and_leads_to_the_field(open_page):
    page = open_page("/en/error/", java_script_enabled=False)
    page.fill("[name=message]", "The map is mirrored.")
    page.fill("[name=email]", "kim")
    page.fill("[name=page]", "/does-not-exist/")
    page.click(SEND)
    expect(page).to_have_title(re.compile("^Error:"))
    page.wait_for_load_state()
    assert page.input_value("[name=message]") == "The map is mirrored."
    assert page.input_value("[name=email]") == "kim"
    field = page.locator("[name=email]")
    assert field.get_attribute("aria-invalid") == "true"
    described = field.get_attribute("aria-describedby").split()
    assert "name@organisation.example" in " ".join(
        page.inner_text(f"#{part}") for part in described
    )
    page.click("[role=alert] a >> nth=1")
    identifier = field.get_attribute("id")
    wait_for_address(page, lambda url: url.endswith(f"#{identifier}"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_form_with_mistakes_and_the_thanks_can_be_used_by_everyone(open_page, theme):
    page = open_page("/fel/", theme=theme, width=360)
    page.fill("[name=page]", "https://evil.example/" + "a" * 200)
    page.click(SEND)
    expect(page.locator("[role=alert] li")).to_have_count(2)
    page.wait_for_load_state()
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    thanks = open_page("/en/error/thanks/?page=/en/", theme=theme, width=360)
    assert axe_violations(thanks) == []
    assert thanks.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_page_behind_a_link_that_is_not_good_can_be_used_by_everyone(open_page):
    for theme in ("light", "dark"):
        page = open_page("/bekrafta/inte-hel/", theme=theme, width=360)
        assert axe_violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
