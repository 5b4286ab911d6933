"""The search in a browser, with and without JavaScript, and where the focus is afterwards."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.functional.accessibility import axe_violations
from tests.functional.browser import eventually, wait_for_address, wait_until

RESULTS = ".found-entries > li"
# Whether the status for screen readers contains the text of an element.
IS_ANNOUNCED = """part => document.querySelector("#search-status").textContent.includes(
    document.querySelector(part).textContent.replace(/\\s+/g, " ").trim())"""


def query_of(page):
    return parse_qs(urlsplit(page.url).query)


def wait_for_query(page, **parameters):
    """Wait until the address has these parameters, each a list, and no others."""
    wait_for_address(page, lambda url: parse_qs(urlsplit(url).query) == parameters)


def wait_for_announcement(page, selector):
    """Wait until the status for screen readers contains the text of the element at `selector`."""
    eventually(
        page,
        lambda: page.inner_text("#search-status") == page.inner_text(selector).strip() != "",
    )


def test_without_javascript_the_form_is_submitted(open_page):
    page = open_page("/sok/", java_script_enabled=False)
    page.fill("#search-text", "riktlinjer")
    page.press("#search-text", "Enter")
    wait_for_query(page, q=["riktlinjer"])
    everything = page.locator(RESULTS).count()
    assert everything
    page.check("#type-section")
    page.click("#facet-type .facet-submit")
    wait_for_query(page, q=["riktlinjer"], type=["section"])
    assert 0 < page.locator(RESULTS).count() <= everything
    page.click(".chip")
    wait_for_query(page, q=["riktlinjer"])


def test_a_facet_changes_the_results_in_place_and_keeps_the_focus(open_page):
    page = open_page("/sok/?q=riktlinjer")
    page.evaluate("window.stays = true")
    page.focus("#facet-organisation > summary")
    page.keyboard.press("Enter")
    page.focus("#type-organisation")
    page.keyboard.press("Space")
    page.wait_for_selector(".chip")
    wait_for_query(page, q=["riktlinjer"], type=["organisation"])
    assert page.evaluate("window.stays") is True
    page.wait_for_selector("#type-organisation:focus")
    assert page.evaluate("document.getElementById('facet-organisation').open")
    wait_for_announcement(page, "[data-search-count]")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.go_back()
    page.wait_for_selector(".chip", state="detached")
    wait_for_query(page, q=["riktlinjer"])


def test_two_facets_chosen_at_once_are_both_applied(open_page):
    page = open_page("/sok/?q=riktlinjer")
    page.focus("#search-text")
    wait_until(page, "Boolean(window.htmx)")
    page.route("**/sok/?*", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.evaluate(
        """() => {
            document.getElementById("type-organisation").click();
            setTimeout(() => document.getElementById("type-section").click(), 100);
        }"""
    )
    page.wait_for_selector("li:nth-child(2) > .chip")
    eventually(page, lambda: set(query_of(page)["type"]) == {"organisation", "section"})


def test_a_query_changes_the_results_in_place(open_page):
    page = open_page("/en/search/")
    page.evaluate("window.stays = true")
    page.fill("#search-text", "intensive care")
    # Before htmx is loaded, the form is submitted without it.
    wait_until(page, "Boolean(window.htmx)")
    page.press("#search-text", "Enter")
    page.wait_for_selector(".found mark")
    wait_for_query(page, q=["intensive care"])
    assert page.evaluate("window.stays") is True


def test_reading_the_results_does_not_load_htmx(open_page):
    page = open_page("/sok/?q=riktlinjer")
    asked = "performance.getEntriesByType('resource').map(one => one.name).join()"
    assert "htmx" not in page.evaluate(asked)
    page.focus("#search-text")
    wait_until(page, "Boolean(window.htmx)")
    assert "htmx" in page.evaluate(asked)


def test_a_facet_submits_the_form_if_htmx_cannot_be_loaded(open_page):
    page = open_page("/sok/?q=riktlinjer")
    page.route("**/htmx*", lambda route: route.abort())
    page.focus("#type-section")
    page.keyboard.press("Space")
    page.wait_for_selector(".chip")
    wait_for_query(page, q=["riktlinjer"], type=["section"])


def test_an_error_of_the_server_is_shown_as_a_page(open_page):
    page = open_page("/sok/?q=riktlinjer")
    page.focus("#search-text")
    wait_until(page, "Boolean(window.htmx)")
    page.route("**/sok/?*", lambda route: route.fulfill(status=500, body="Broken"))
    page.press("#search-text", "Enter")
    page.wait_for_selector("text=Broken")


def test_late_suggestions_do_not_cover_the_results(open_page):
    page = open_page("/sok/")
    page.focus("#search-text")
    wait_until(page, "Boolean(window.htmx)")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.type("mal")
    page.keyboard.press("Enter")
    page.wait_for_selector(RESULTS)
    page.wait_for_timeout(500)
    assert page.locator("[role=listbox]:not([hidden])").count() == 0
    assert not [url for url in asked if "suggest" in url]


def test_suggestions_are_below_their_field_and_their_number_is_announced(open_page):
    for address, name in (("/sok/", "#search-text"), ("case", ".site-tools .search-field input")):
        page = open_page(address)
        page.type(name, "lunds k", delay=20)
        page.wait_for_selector("[role=option]")
        expect(page.locator(f"{name} ~ [role=status]")).not_to_be_empty()
        field, found = (page.locator(at).bounding_box() for at in (name, "[role=listbox]:visible"))
        assert abs(found["y"] - field["y"] - field["height"]) < 2, address
        assert abs(found["x"] - field["x"]) < 2, address
        number = page.locator("[role=option]").count()
        expect(page.locator(f"{name} ~ [role=status]")).to_have_text(f"{number} förslag")
    page = open_page("/en/search/")
    page.type("#search-text", "skurup", delay=20)
    page.wait_for_selector("[role=option]")
    expect(page.locator("#search-text ~ [role=status]")).to_have_text("1 suggestion")


def test_no_results_and_the_spelling_suggestion_are_announced(open_page):
    page = open_page("/sok/")
    page.fill("#search-text", "upphandlling")
    page.press("#search-text", "Enter")
    for part in (".search-meant a", "[data-search-count]"):
        page.wait_for_selector(part)
        wait_until(page, IS_ANNOUNCED, part)
    page.fill("#search-text", "qwzxvb")
    page.press("#search-text", "Enter")
    page.wait_for_selector(".nothing")
    wait_for_announcement(page, ".nothing h2")


def test_on_a_phone_the_filters_are_one_click_away_and_stay_open(open_page):
    for script in (True, False):
        page = open_page("/sok/?q=riktlinjer", width=360, java_script_enabled=script)
        assert not page.is_visible("#type-section")
        page.click("#search-narrow > summary")
        page.check("#type-section")
        if not script:
            page.click("#facet-type .facet-submit")
        page.wait_for_selector(".chip")
        wait_for_query(page, q=["riktlinjer"], type=["section"])
        assert page.is_visible("#type-section") == script


def test_the_other_language_keeps_the_query(open_page):
    page = open_page("/sok/?q=riktlinjer&type=section", java_script_enabled=False)
    page.click(".site-tools a[hreflang=en]")
    wait_for_address(page, lambda url: url.endswith("/en/search/?q=riktlinjer&type=section"))


def test_removing_a_facet_moves_the_focus_to_the_next_one(open_page):
    page = open_page("/sok/?q=riktlinjer&sort=title&type=section&type=organisation&type=initiative")
    page.evaluate("window.stays = true")
    for left in (2, 1, 0):
        page.locator(".chip[data-choice]").last.focus()
        page.keyboard.press("Enter")
        wait_until(page, "n => document.querySelectorAll('[data-choice]').length === n", left)
        eventually(page, lambda n=left: len(query_of(page).get("type", ())) == n)
        wait_until(page, "document.activeElement.matches('.chip, [data-search-count]')")
    wait_for_query(page, q=["riktlinjer"], sort=["title"])
    wait_for_announcement(page, "[data-search-count]")
    assert page.evaluate("window.stays") is True
    page.go_back()
    page.wait_for_selector(".chip")
    eventually(page, lambda: len(query_of(page)["type"]) == 1)


def test_all_facets_are_removed_at_once_in_place(open_page):
    page = open_page("/sok/?q=riktlinjer&type=section&type=organisation")
    page.evaluate("window.stays = true")
    page.click(".chip-all")
    page.wait_for_selector(".chip", state="detached")
    wait_for_query(page, q=["riktlinjer"])
    assert page.evaluate("window.stays") is True


def test_the_other_language_keeps_the_facets_chosen_in_place(open_page):
    page = open_page("/sok/?q=riktlinjer")
    page.focus("#type-section")
    page.keyboard.press("Space")
    page.wait_for_selector(".chip")
    page.click(".site-tools a[hreflang=en]")
    wait_for_address(page, lambda url: url.endswith("/en/search/?q=riktlinjer&type=section"))


def test_facets_that_cover_a_list_close(open_page):
    for width, stays in ((1440, False), (360, True)):
        page = open_page("/case/", width=width)
        page.evaluate("document.querySelector('.narrow').open = true")
        page.click("#facet-phase > summary")
        page.check("#phase-pilot")
        assert page.is_visible("#phase-pilot")
        page.locator("h1").click()
        expect(page.locator("#phase-pilot")).to_be_visible(visible=stays)
        assert page.is_checked("#phase-pilot")


def test_the_search_field_of_the_header_works_by_keyboard(open_page):
    page = open_page("case")
    field = page.locator(".site-tools .search-field input")
    field.type("region sk", delay=20)
    page.wait_for_selector("[role=option]")
    expect(field).to_have_attribute("aria-expanded", "true")
    assert axe_violations(page) == []
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", re.compile("."))
    option = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/natverket/region-skane/")


def test_the_search_page_has_no_violations_of_accessibility(open_page):
    for address in ("/sok/?q=riktlinjer&type=section", "/en/search/?q=qwzxvb", "/case/?q=patient"):
        for theme in ("light", "dark"):
            page = open_page(address, theme=theme)
            page.evaluate(
                "document.querySelectorAll('.narrow, .facet').forEach(d => d.open = true)"
            )
            assert axe_violations(page) == [], (address, theme)


def test_a_narrow_page_does_not_scroll_sideways(open_page):
    page = open_page("/sok/?q=riktlinjer", width=320)
    page.evaluate("document.querySelectorAll('.narrow, .facet').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_text_at_200_percent_on_a_phone_does_not_scroll_sideways(open_page):
    for address in ("/sok/?q=riktlinjer&type=section", "/sok/?q=qwzxvb"):
        page = open_page(address, width=180)  # To a browser the same as 360 pixels at 200 per cent.
        assert page.evaluate("document.documentElement.scrollWidth") <= 180, address
