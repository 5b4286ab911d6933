"""Semantic search in a browser and with real vectors: passages, other languages."""

import json
import re
import time
import urllib.request
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from tests.functional.browser import eventually, wait_for_address
from tests.functional.mailbox import last_message
from tests.functional.visiting import accept, manage, visit

pytestmark = [pytest.mark.embeddings, pytest.mark.slow]
QUESTION = "måste vi märka texter som är skrivna av AI?"
POTHOLES = "computer vision for potholes"
ARCHIVING = "public records and archiving of prompts"
TITLE = "Hittar gropar i gatan med kamera på bilen"
SIMILAR_CASE = "/natverket/exempelkommunen/sopbilar-hittar-hal-i-gatan/"
TIMEOUT_SECONDS = 120
TABS = 4


@pytest.fixture(scope="module")
def vectors(site):
    """Wait until the server has loaded the model; until then searches are lexical only."""
    end = time.monotonic() + TIMEOUT_SECONDS
    while not any("semantic" in one["matched_by"] for one in search_api(site, POTHOLES)["results"]):
        assert time.monotonic() < end, "No entry has vectors"
        time.sleep(0.2)


def search_api(site, text):
    address = f"{site}/api/search?{urlencode({'q': text, 'language': 'en'})}"
    with urllib.request.urlopen(address) as response:
        return json.load(response)


def search(open_page, text, path="/sok/", **options):
    return open_page(f"{path}?{urlencode({'q': text})}", **options)


def plain(text):
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()


@pytest.mark.parametrize("script", [True, False])
def test_the_first_hit_of_a_question_shows_a_passage_of_its_source(vectors, open_page, script):
    page = search(open_page, QUESTION, java_script_enabled=script)
    first = page.locator(".found").first
    words = plain(first.locator(".found-passage").inner_text()).strip("… ")
    first.get_by_role("link").click()
    anchor = "oppenhet"
    wait_for_address(page, lambda url: urlsplit(url).fragment == anchor)
    assert words in plain(page.locator(f"#{anchor}").text_content())


def test_an_english_query_finds_a_case_by_other_words(vectors, open_page):
    page = search(open_page, POTHOLES, path="/en/search/")
    assert "Finds potholes" in page.locator(".found .entry-title").first.inner_text()


def test_an_english_query_finds_swedish_text(vectors, open_page):
    page = search(open_page, ARCHIVING, path="/sok/")
    assert page.locator(".found", has_text="Allmänna handlingar och arkiv").first.is_visible()


def test_semantic_matches_are_marked_and_come_below_lexical_ones(vectors, open_page):
    page = search(open_page, ARCHIVING, path="/en/search/")
    marks = page.locator(".found").evaluate_all(
        "all => all.map(one => !!one.querySelector('.found-similar'))"
    )
    assert any(marks)
    assert not marks[0]
    assert page.locator(".found-similar").first.inner_text() == "similar content"


def test_nonsense_finds_nothing(vectors, open_page):
    page = search(open_page, "qwxz blorfnik")
    assert page.is_visible(".nothing")


def test_a_case_links_to_similar_cases(vectors, open_page):
    page = open_page("case")
    similar = page.locator("section.similar-cases")
    assert similar.get_by_role("heading", name="Liknande case").is_visible()
    first = similar.locator(".entry-title a").first
    title = first.inner_text()
    first.click()
    eventually(page, lambda: plain(page.locator("h1").inner_text()) == plain(title))


@pytest.fixture
def member(vectors, site, site_folder, browser):
    """A Visit by a user who has just accepted the invitation of a municipality."""
    email = "malin@likfall.example"
    manage(
        site_folder, "onboard_organisation", "Likfalls kommun",
        "--type", "municipality", "--email", email,
    )  # fmt: skip
    with visit(browser, site.replace("127.0.0.1", "localhost"), 1440) as visitor:
        accept(visitor, last_message(site_folder / "mail", email)[2])
        yield visitor


def test_similar_published_cases_are_listed_while_a_title_is_typed(member):
    page = member.page
    member.press("Nytt case", role="link")
    page.wait_for_url("**/add/**")
    region = page.locator(".possible-duplicates")
    region.wait_for(state="attached")
    assert region.get_attribute("role") == "status"
    expect(region).to_be_empty()
    page.locator("#id_title").press_sequentially(TITLE)
    link = region.locator(f"a[href*='{SIMILAR_CASE}']")
    link.wait_for()
    expect(region).to_contain_text("1 publicerat case liknar det här")
    expect(region).to_contain_text("Är det samma sak?")
    assert "(öppnas i en ny flik)" in link.inner_text()
    # The focus stays in the field.
    assert page.evaluate("document.activeElement.id") == "id_title"
    page.focus("#id_summary")
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    with page.expect_popup() as opened:
        page.keyboard.press("Enter")
    opened.value.wait_for_url(f"**{SIMILAR_CASE}")
    page.fill("#id_title", "Klipper gräs med robot")
    link.wait_for(state="detached")
    expect(region).to_be_empty()
