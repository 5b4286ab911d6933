"""Six errands from the front page to the next step, each within three clicks."""

import pytest
from playwright.sync_api import expect

MAX_CLICKS = 3
MESSAGE, ORGANISATION = "textarea[name=message]", "main #organisation"
# {errand: (front page, names of the links to click, what is there at the end)}
ERRANDS = {
    "an officer fills in the guideline": (
        "/",
        ["Öppna riktlinjerna", "Riktlinjer för generativ AI i kommunen", "Gör den till er"],
        ORGANISATION,
    ),
    "a funder sees what came of it": (
        "/",
        ["Resultat 2022–2024"],
        "h1:has-text('Resultat 2022–2024')",
    ),
    "a journalist asks the node": ("/", ["Kontakt", "Skriv till noden"], MESSAGE),
    "a company asks what suits it": ("/", ["Var med", "Fråga vad som passar ert företag"], MESSAGE),
    "a student asks about the programmes": (
        "/",
        ["Var med", "Fråga om praktik och talangprogram"],
        MESSAGE,
    ),
    "a visitor from abroad fills in the guideline": (
        "/en/",
        [
            "Open the guidelines",
            "Guidelines for generative AI in the municipality",
            "Make it yours",
        ],
        ORGANISATION,
    ),
}


@pytest.mark.parametrize("errand", ERRANDS)
def test_an_errand_takes_at_most_three_clicks_on_a_phone_without_scripts(open_page, errand):
    start, links, end = ERRANDS[errand]
    assert len(links) <= MAX_CLICKS
    page = open_page(start, width=390, java_script_enabled=False)
    for name in links:
        page.get_by_role("link", name=name).locator("visible=true").first.click()
    expect(page.locator(end)).to_be_visible()
