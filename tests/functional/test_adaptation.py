"""A first-time user on a phone makes the guideline her municipality's own, with real typing."""

import io
from pathlib import Path

import docx
import pytest

from tests.functional.accessibility import axe_violations
from tests.functional.browser import follow, wait_until

MOST_LOADS = 12
ADDRESSES = {"sv": "/riktlinjer/generativ-ai/anpassa/", "en": "/en/guidelines/generative-ai/adapt/"}
NEXT = 'button[name="go"][value="next"]:not(.visually-hidden)'
STEP_BYTES = 60_000


def count_loads(page):
    """Return a list that grows by one for each document the browser loads."""
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
    follow(page, page.locator("button[name=go][value=new]"))


def fill_step(page):
    """Fill in every place of a step as a person does: typing and choosing."""
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


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_all_places_are_filled_in_and_the_document_taken_home_in_12_page_loads(
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
    assert len(loads) <= MOST_LOADS


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
    page.locator("#id_a-kommunens_namn").press_sequentially("Skogsby kommun", delay=0)
    wait_until(page, "Object.values(localStorage).some(v => v.includes('Skogsby'))")
    page.goto(page.url)
    follow(page, page.locator("[data-resume]"))
    assert page.locator("#id_a-kommunens_namn").input_value() == "Skogsby kommun"
    page.locator("[data-kept] [data-forget]").click()
    page.goto(page.url)
    assert not page.locator("[data-draft]").is_visible()


def test_without_a_connection_nothing_is_sent_and_nothing_lost(open_page):
    page = open_page(ADDRESSES["sv"])
    begin(page)
    page.locator("#id_a-kommunens_namn").fill("Skogsby kommun")
    page.context.set_offline(True)
    page.locator(NEXT).click()
    assert page.locator("[data-offline]").is_visible()
    assert page.locator("#id_a-kommunens_namn").input_value() == "Skogsby kommun"
    page.context.set_offline(False)
    follow(page, page.locator(NEXT))
    assert "Ansvar" in page.locator("h1").inner_text()
