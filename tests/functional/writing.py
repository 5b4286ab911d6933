"""Fills in the form of a case, and reads messages of the admin."""

from playwright.sync_api import expect

# Wagtail records the initial state of the form, and autosaves it when it has changed.
INITIAL_STATE_MS = 1_500
FIRST_CHOICES = ("goals", "sectors", "techniques")
TEXTS = {"problem": "Kön till bygglov är lång.", "solution": "Modellen sorterar ärenden."}
REST = {"lessons": "Börja med ett kontor.", "reuse_needs": "Ett register över ärenden."}


def expect_message(person, text):
    """Wait until a message at the top of the admin contains `text`."""
    expect(person.page.locator(".messages")).to_contain_text(text)


def write(person, title):
    """Fill in the fields required to submit a case; return when the form is autosaved."""
    person.press("Nytt case", role="link")
    page = person.page
    page.wait_for_url("**/add/**")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(INITIAL_STATE_MS)
    page.fill("#id_title", title)
    page.fill("#id_summary", "Sorterar bygglov efter hur svåra de är.")
    for name in FIRST_CHOICES:
        page.locator(f"input[name={name}]").first.check()
    page.select_option("#id_phase", "pilot")
    for name, text in TEXTS.items():
        person.fill_text(name, text)
    page.fill("#id_contact_email", "ai@nyfall.example")
    page.wait_for_url("**/edit/")  # The form is autosaved for the first time.


def add_the_rest(person):
    """Fill in the other fields that are required to publish a case."""
    person.page.locator("input[name=data_categories]").first.check()
    person.page.fill("#id_human_oversight", "En handläggare beslutar.")
    for name, text in REST.items():
        person.fill_text(name, text)
