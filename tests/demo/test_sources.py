"""Each page of the demonstration with figures of the report names and links its source."""

import re
from html import unescape

import pytest

from cases.models import ReportPage

from .test_pages import LANGUAGES
from .test_steps import main_parts

NUMBER_WORDS = {
    "sv": "två tre fyra fem sex sju åtta nio tio tjugo",
    "en": "two three four five six seven eight nine ten twenty",
}
# Parts that are not the page's own text: cards and steps link to other pages.
NOT_OWN_TEXT = re.compile(
    r"<article.*?</article>|<(nav|svg|form)\b.*?</\1>|<ul class=\"steps\">.*?</ul>", re.DOTALL
)
YEAR = re.compile(r"(19|20)\d\d")
# Pages whose figures are not from the report: guidelines, fictional cases, pages about the site.
OWN_FIGURES = re.compile(
    r"/(riktlinjer|guidelines)/.+|/(natverket|network)/exempelkommunen/|/(case|cases)/$"
    r"|/(personuppgifter|privacy|tillganglighet|accessibility)/$"
)
MIN_PAGES = 40


def figures_in(html, language):
    """Return the numbers, in digits or words, that are followed by a word in the text of a page."""
    text = unescape(re.sub(r"<[^>]+>", " ", NOT_OWN_TEXT.sub(" ", html)))
    words = NUMBER_WORDS[language].replace(" ", "|")
    pattern = rf"(?<![\d.:/-])(\d[\d\xa0,]*)\s+[a-zåäö%]\w+|\b({words})\s+\w+"
    found = [match[0] for match in re.finditer(pattern, text, re.IGNORECASE)]
    return [figure for figure in found if not YEAR.match(figure)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_with_a_figure_of_the_report_links_to_the_page_of_the_report(language):
    report = ReportPage.objects.get(locale__language_code=language).url
    pages = {
        address: html
        for address, html in main_parts(language).items()
        if address != report and not OWN_FIGURES.search(address) and figures_in(html, language)
    }
    assert len(pages) > MIN_PAGES
    link = re.compile(rf'href="{report}"[^>]*>[^<]*2022–2024')
    assert [address for address, html in pages.items() if not link.search(html)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_names_the_section_of_the_report(language):
    word = {"sv": "avsnitt", "en": "sections?"}[language]
    section = re.compile(rf"{word} \d")
    named = [html for html in main_parts(language).values() if section.search(html)]
    assert len(named) > MIN_PAGES
