"""From the front page to the calendar file of the next event, on a phone."""

from pathlib import Path

import pytest

from tests.functional.accessibility import axe_violations
from tests.functional.browser import THEMES, blank_page
from tests.functional.visiting import manage

MAX_CLICKS = 3
TITLE = "Prova AI i hemtjänsten"
MAKE_EVENT = f"""
import datetime
from django.utils import timezone
from cases.models import EventIndexPage, EventPage
index = EventIndexPage.objects.get(locale__language_code="sv")
index.add_child(instance=EventPage(
    title="{TITLE}", summary="Kom och prova.", kind="workshop", place="Gasverket, Lund", price=0,
    starts_on=timezone.localdate() + datetime.timedelta(days=30), starts_time=datetime.time(13),
    ends_time=datetime.time(16), registration_url="https://anmalan.example/",
))
"""


def axe_in_both_themes(page):
    found = []
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        found += axe_violations(page)
    return found


@pytest.mark.npm
def test_the_next_event_is_in_the_calendar_within_three_clicks(site, site_folder, browser):
    manage(site_folder, "shell", "-c", MAKE_EVENT)
    with blank_page(browser, width=390, accept_downloads=True) as page:
        page.goto(site)
        clicks = [page.get_by_role("link", name=TITLE, exact=True)]
        clicks[0].click()
        page.wait_for_url("**/kalender/prova-ai-i-hemtjansten/")
        assert axe_in_both_themes(page) == []
        assert page.get_by_role("link", name="Anmäl dig", exact=True).is_visible()
        clicks.append(page.get_by_role("link", name="Lägg till i din kalender (iCal)"))
        with page.expect_download() as download:
            clicks[1].click()
        calendar = Path(download.value.path()).read_text(encoding="utf-8")
        assert f"SUMMARY:{TITLE}" in calendar
        assert "DTSTART;TZID=Europe/Stockholm:" in calendar
        assert len(clicks) <= MAX_CLICKS
        page.goto(f"{site}/kalender/")
        assert page.get_by_role("link", name=TITLE, exact=True).is_visible()
        assert axe_in_both_themes(page) == []
