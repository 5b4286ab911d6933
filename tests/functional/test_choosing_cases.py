"""Comparing three cases from the list, on a phone and without JavaScript."""

from playwright.sync_api import expect

from tests.functional.accessibility import axe_violations
from tests.functional.addresses import PAGES
from tests.functional.browser import THEMES

PHONE = 390


def test_three_cases_of_the_list_are_compared_with_three_clicks(open_page):
    page = open_page("list of cases", width=PHONE, java_script_enabled=False)
    cards = page.locator(".case-cards > li")
    titles = [cards.nth(number).locator("h3").inner_text() for number in range(3)]
    cards.nth(0).locator(".compare-choice label").click()
    cards.nth(1).locator(".compare-choice label").click()
    cards.nth(2).locator(".compare-choice button").click()
    page.wait_for_url(f"**{PAGES['list of cases']}jamfor/?case=*")
    compared = page.locator(".comparison thead th > a:first-child")
    expect(compared).to_have_text(titles)
    address = page.url.removeprefix(page.url.split("/case/")[0])
    for theme in THEMES:
        shown = open_page(address, width=PHONE, theme=theme)
        assert axe_violations(shown) == []
        assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE
    shown.emulate_media(media="print")
    expect(shown.locator(".comparison")).to_have_css("display", "table")
