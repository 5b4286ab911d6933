"""Adapting a guideline in a browser: filling in, drafts, tabs, and going back."""

import io
from pathlib import Path

import docx
import pytest
from playwright.sync_api import expect

from tests.functional.accessibility import axe_violations
from tests.functional.browser import eventually, follow, wait_until

MAX_LOADS = 12
ADDRESSES = {"sv": "/riktlinjer/generativ-ai/anpassa/", "en": "/en/guidelines/generative-ai/adapt/"}
NEXT = 'button[name="go"][value="next"]:not(.visually-hidden)'
STEP_BYTES = 60_000
NAME = "#id_a-kommunens_namn"


def count_loads(page):
    """Return a list to which each document that the browser loads is added."""
    loads = []
    page.on(
        "response",
        lambda response: (
            response.request.is_navigation_request()
            and response.request.frame == page.main_frame
            and loads.append(response)
        ),
    )
    return loads


def begin(page):
    """Go from the start of an adaptation to the first step."""
    follow(page, page.locator(".adapt-form button[name=go][value=new]"))


def fill_step(page):
    """Fill in every placeholder of a step by typing and choosing."""
    for field in page.locator(".field input[type=text]:visible").all():
        if "-own" in field.get_attribute("name") or field.input_value():
            continue
        if "-1-" in field.get_attribute("name"):  # the second row of a list of tools
            continue
        field.press_sequentially("Ett svar", delay=0)
    for field in page.locator(".field input[type=date]").all():
        field.fill("2026-12-15")
    for group in page.locator("fieldset.field").all():
        choices = group.locator("input[type=radio]")
        if choices.count():
            choices.first.check()


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("sv", False),
        ("en", True),
        pytest.param("sv", True, marks=pytest.mark.slow),
        pytest.param("en", False, marks=pytest.mark.slow),
    ],
)
def test_all_placeholders_are_filled_in_and_the_document_downloaded_in_12_page_loads(
    open_page, script, language
):
    page = open_page("front page", width=390, java_script_enabled=script)
    loads = count_loads(page)
    site = page.url.rstrip("/")
    page.goto(site + ADDRESSES[language])
    page.locator("#organisation").press_sequentially("Höör", delay=0)
    begin(page)
    for _step in range(5):
        fill_step(page)
        follow(page, page.locator(NEXT))
    follow(page, page.locator(NEXT))
    assert page.locator(".place-missing").all_inner_texts() == []
    follow(page, page.locator(NEXT))
    assert "100 %" in page.locator(".adapt-progress").inner_text()
    with page.expect_download() as download:
        page.locator('button[name=take][value="document:docx"]').click()
    body = Path(download.value.path()).read_bytes()
    words = "".join(one.text for one in docx.Document(io.BytesIO(body)).paragraphs)
    assert "Höörs kommun" in words
    assert download.value.suggested_filename.startswith("hoors-kommun")
    assert len(loads) <= MAX_LOADS


def test_each_step_is_accessible_and_weighs_at_most_60_kilobytes(open_page):
    page = open_page(ADDRESSES["sv"], width=390)
    sizes = []
    page.on("response", lambda response: sizes.append(response.request.sizes()["responseBodySize"]))
    begin(page)
    for step in ("group-2", "sections", "read", "take"):
        page.locator(".adapt-steps").evaluate("details => details.open = true")
        sizes.clear()
        follow(page, page.locator(f'.adapt-steps button[value="{step}"]'))
        page.wait_for_load_state("networkidle")
        assert axe_violations(page) == []
        assert sum(sizes) <= STEP_BYTES


def test_what_was_typed_is_offered_again_when_the_tab_was_closed(open_page):
    page = open_page(ADDRESSES["sv"])
    begin(page)
    page.locator(NAME).press_sequentially("Skogsby kommun", delay=0)
    wait_until(page, "Object.values(localStorage).some(v => v.includes('Skogsby'))")
    page.goto(page.url)
    follow(page, page.locator("[data-resume]"))
    assert page.locator(NAME).input_value() == "Skogsby kommun"
    page.locator("[data-kept] [data-forget]").click()
    page.goto(page.url)
    assert not page.locator("[data-draft]").is_visible()


def test_without_a_connection_nothing_is_sent_or_lost(open_page):
    page = open_page(ADDRESSES["sv"])
    begin(page)
    page.locator(NAME).fill("Skogsby kommun")
    page.context.set_offline(True)
    page.locator(NEXT).click()
    assert page.locator("[data-notice]").is_visible()
    assert page.locator(NAME).input_value() == "Skogsby kommun"
    page.context.set_offline(False)
    follow(page, page.locator(NEXT))
    assert "Ansvar" in page.locator("h1").inner_text()


def begin_typing(page):
    """Fill in the name in the first step and the first field of the second; return its selector."""
    begin(page)
    page.locator(NAME).fill("Skogsby kommun")
    follow(page, page.locator(NEXT))
    field = page.locator(".adapt-fields input[type=text]:visible").first
    field.fill("Ett svar")
    return f"#{field.get_attribute('id')}"


def go_back(page):
    with page.expect_navigation():
        page.go_back()


def test_going_back_in_the_browser_loses_nothing_that_was_typed_later(open_page):
    page = open_page(ADDRESSES["sv"])
    second = begin_typing(page)
    follow(page, page.locator(NEXT))
    page.locator(".adapt-fields [type=radio]").nth(1).check()
    third = page.locator("h1").inner_text()
    go_back(page)
    go_back(page)
    assert page.locator(NAME).input_value() == "Skogsby kommun"
    page.locator(NAME).fill("Skogsby stad")
    follow(page, page.locator(NEXT))
    assert page.locator(second).input_value() == "Ett svar"
    follow(page, page.locator(NEXT))
    assert page.locator("h1").inner_text() == third
    assert page.locator(".adapt-fields [type=radio]").nth(1).is_checked()
    follow(page, page.locator('.adapt-actions button[value="group-1"]'))
    follow(page, page.locator('.adapt-actions button[value="group-0"]'))
    assert page.locator(NAME).input_value() == "Skogsby stad"


def test_what_is_typed_in_two_tabs_is_merged(open_page):
    page = open_page(ADDRESSES["sv"])
    second = begin_typing(page)
    wait_until(page, "Object.values(localStorage).some(v => v.includes('Ett svar'))")
    other = page.context.new_page()
    other.goto(page.url)
    follow(other, other.locator("[data-resume]"))
    assert other.locator(second).input_value() == "Ett svar"
    follow(other, other.locator('.adapt-actions button[value="group-0"]'))
    other.locator(NAME).fill("Skogsby stad")
    follow(other, other.locator(NEXT))
    page.locator(second).fill("Ett annat svar")
    expect(other.locator(second)).to_have_value("Ett annat svar")
    follow(page, page.locator(NEXT))
    follow(page, page.locator('.adapt-actions button[value="group-1"]'))
    assert page.locator(second).input_value() == "Ett annat svar"
    follow(page, page.locator('.adapt-actions button[value="group-0"]'))
    assert page.locator(NAME).input_value() == "Skogsby stad"


def test_a_user_who_types_after_submitting_stays_on_the_step(open_page):
    page = open_page(ADDRESSES["sv"])
    begin(page)
    held = []
    page.route(f"**{ADDRESSES['sv']}", lambda route: held.append(route))
    page.locator(NAME).fill("Skog")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    eventually(page, lambda: held)
    page.keyboard.type("sby kommun")
    expect(page.locator("[data-notice]")).to_be_visible()
    held[0].abort()
    page.unroute(f"**{ADDRESSES['sv']}")
    follow(page, page.locator(NEXT))
    follow(page, page.locator('.adapt-actions button[value="group-0"]'))
    assert page.locator(NAME).input_value() == "Skogsby kommun"
