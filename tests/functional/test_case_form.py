"""The form of a case in a browser: the checklist, the preview, numbers, and saving once."""

import itertools

import pytest

from tests.functional.browser import eventually, wait_until
from tests.functional.mailbox import last_message
from tests.functional.visiting import accept, manage, visit

pytestmark = pytest.mark.slow
numbers = itertools.count(1)
# Wagtail records the initial state of the form.
INITIAL_STATE_MS = 1_500
TO_SUBMIT, TO_PUBLISH = 9, 4
COUNT = """
from cases.models import CasePage
print("pages", CasePage.objects.filter(title="{title}", alias_of=None).count())
"""


@pytest.fixture
def writer(site, site_folder, browser):
    """A new member at the form of a first case."""
    number = next(numbers)
    email = f"anna-{number}@formby.example"
    manage(
        site_folder, "onboard_organisation", f"Formby {number}",
        "--type", "municipality", "--email", email,
    )  # fmt: skip
    with visit(browser, site.replace("127.0.0.1", "localhost"), 1440) as member:
        accept(member, last_message(site_folder / "mail", email)[2])
        member.press("Nytt case", role="link")
        member.page.wait_for_url("**/add/**")
        member.page.wait_for_load_state("networkidle")
        member.page.wait_for_timeout(INITIAL_STATE_MS)
        yield member


def left(page):
    """Return the count of each part of the checklist."""
    return [part.inner_text() for part in page.locator(".checklist__count").all()]


def is_missing(page, name):
    item = page.locator(f"[data-checklist-item~='{name}']")
    return item.locator("[data-checklist-missing]").is_visible()


def test_the_checklist_is_updated_while_the_user_types(writer):
    page = writer.page
    assert left(page) == [f"Kvar: {TO_SUBMIT}", f"Kvar: {TO_PUBLISH}"]
    page.fill("#id_title", "Räknar cyklar vid stationen")
    page.locator("input[name=goals]").first.check()
    writer.fill_text("problem", "Ingen vet hur många som cyklar.")
    page.fill("#id_contact_url", "https://formby.example/kontakt")
    wait_until(page, has_count("Kvar: 5"))
    there = ["title", "goals", "problem", "contact_url"]
    assert not any(is_missing(page, name) for name in there)
    assert is_missing(page, "solution")
    page.locator("input[name=goals]").first.uncheck()
    wait_until(page, has_count("Kvar: 6"))
    assert is_missing(page, "goals")


def has_count(text):
    return f"() => document.querySelector('.checklist__count').innerText === '{text}'"


def test_obstacles_are_required_when_a_case_has_ended(writer):
    page = writer.page
    obstacles = page.locator("[data-checklist-item=obstacles]")
    assert not obstacles.is_visible()
    page.select_option("#id_phase", "ended_without_rollout")
    obstacles.wait_for()
    eventually(page, lambda: left(page)[1] == f"Kvar: {TO_PUBLISH + 1}")
    page.select_option("#id_phase", "pilot")
    obstacles.wait_for(state="hidden")


def test_each_link_of_the_checklist_focuses_its_field(writer):
    page = writer.page
    page.locator(".checklist").get_by_role("link", name="Mänsklig kontroll").click()
    wait_until(page, "() => document.activeElement.name === 'human_oversight'")


def test_the_preview_is_shown_beside_the_form(writer):
    page = writer.page
    page.fill("#id_title", "Räknar cyklar vid stationen")
    page.wait_for_url("**/edit/")
    page.get_by_role("button", name="Växla förhandsgranskning").click()
    preview = page.frame_locator("[data-w-preview-target=iframe]").last.locator("h1")
    preview.get_by_text("Räknar cyklar vid stationen").wait_for()


def test_a_case_that_is_submitted_during_autosave_is_created_once(writer, site_folder):
    page, title, held = writer.page, "Sorterar post en enda gång", []

    def hold_the_first_save(route):
        saves_itself = "json" in route.request.headers.get("accept", "")
        held.append(route) if saves_itself and not held else route.continue_()

    page.route("**/add/cases/casepage/**", hold_the_first_save)
    page.fill("#id_title", title)
    eventually(page, lambda: held)
    page.get_by_role("button", name="Skicka in för granskning").first.click(no_wait_after=True)
    held[0].continue_()
    page.get_by_text("Behövs för att skicka in").first.wait_for()
    page.wait_for_url("**/edit/")
    done = manage(site_folder, "shell", "--no-imports", "-c", COUNT.format(title=title))
    assert done.split()[-2:] == ["pages", "1"]


def test_texts_and_groups_of_check_boxes_have_names(writer):
    page = writer.page
    wait_until(page, "() => document.querySelector('[contenteditable=true][aria-labelledby]')")
    nameless = page.locator("[contenteditable=true]:not([aria-labelledby])")
    assert nameless.evaluate_all("all => all.map(one => one.parentElement.outerHTML)") == []
    assert page.get_by_role("textbox", name="Behov", exact=True).count() == 1
    assert page.get_by_role("group", name="Data", exact=True).locator("input").count() > 1
    boxes = page.locator("[data-field-input] > div > div > label > input[type=checkbox]").count()
    named = page.get_by_role("group").locator("> div > label > input[type=checkbox]").count()
    assert named == boxes > 0


# {field: (what is typed, what the form shows when it is opened again)}
TYPED = {"before": ("12,5", "12,5"), "after": ("1 250,75", "1250,75")}
PASTED = {"before": ("\u22123", "-3"), "after": ("1\u00a0250,5", "1250,5")}


def paste(page, field, text):
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    field.focus()
    page.keyboard.press("Control+V")


def unfold_outcomes(page):
    panel = page.locator("section:has(#id_outcomes-ADD)").last
    if not page.locator("#id_outcomes-ADD").is_visible():
        panel.locator("[data-panel-toggle]").first.click()
    page.locator("#id_outcomes-ADD").wait_for()


def test_numbers_are_what_was_typed_or_pasted(writer):
    page = writer.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.fill("#id_title", "Mäter tid")
    page.wait_for_url("**/edit/")
    unfold_outcomes(page)
    for _row in (TYPED, PASTED):
        page.locator("#id_outcomes-ADD").click()
    for name, (text, _shown) in TYPED.items():
        page.locator(f"#id_outcomes-0-{name}").press_sequentially(text)
    for name, (text, _shown) in PASTED.items():
        paste(page, page.locator(f"#id_outcomes-1-{name}"), text)
    writer.in_menu("Spara utkast")
    page.locator(".messages .success").wait_for()
    for row, numbers_of_row in enumerate((TYPED, PASTED)):
        for name, (_text, shown) in numbers_of_row.items():
            assert page.locator(f"#id_outcomes-{row}-{name}").input_value() == shown
    unfold_outcomes(page)
    page.locator("#id_outcomes-0-before").fill("tolv")
    writer.in_menu("Spara utkast")
    page.get_by_text("är inget tal").first.wait_for()
    assert page.locator("#id_outcomes-0-before").input_value() == "tolv"
