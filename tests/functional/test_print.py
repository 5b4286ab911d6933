from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.functional.addresses import LANGUAGES


def test_a_printed_page_has_its_text_and_no_navigation_but_its_contents(open_page, page_type):
    page = open_page(page_type, theme="dark", width=794)
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert (
        page.locator("nav:visible:not(.contents), header form:visible, footer form:visible").count()
        == 0
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_page_is_printed_in_the_light_theme(open_page):
    page = open_page("case", theme="dark", width=794)
    page.emulate_media(media="print", color_scheme="dark")
    lightness = page.evaluate(
        """() => {
            const canvas = document.createElement('canvas').getContext('2d');
            canvas.fillStyle = getComputedStyle(document.body).color;
            canvas.fillRect(0, 0, 1, 1);
            return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
        }"""
    )
    assert lightness < 128, "the text is light, as for a dark screen"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_results_of_the_period_fit_on_two_pages(open_page, language):
    printed = open_page("report", language).pdf(format="A4", prefer_css_page_size=True)
    assert len(PdfReader(BytesIO(printed)).pages) == 2
