from playwright.sync_api import expect

from tests.functional.addresses import PAGES


def lines_of(page):
    """Return the lines of text of the main part, without space around them."""
    return {line.strip() for line in page.locator("main").inner_text().splitlines()}


def test_a_page_is_whole_without_javascript(open_page, page_type, language):
    with_script = open_page(page_type, language)
    without = open_page(page_type, language, java_script_enabled=False)
    assert lines_of(with_script) - lines_of(without) == set()
    assert without.locator("h1").count() == 1
    assert without.locator("h1").is_visible()


def test_the_menu_of_a_phone_opens_without_javascript(open_page):
    page = open_page("front page", width=360, java_script_enabled=False)
    page.locator("header summary:visible").first.click()
    page.locator(f"header a[href='{PAGES['list of cases']}']:visible").first.click()
    page.wait_for_url(f"**{PAGES['list of cases']}")


def test_the_other_language_is_one_click_away(open_page, page_type):
    page = open_page(page_type, java_script_enabled=False)
    page.locator("header :is(a, button)[lang='en']:visible").first.click()
    page.wait_for_url("**/en/**")
    expect(page.locator("html")).to_have_attribute("lang", "en")
