import pytest

from tests.functional.accessibility import axe_violations
from tests.functional.browser import HEIGHT, THEMES

pytestmark = pytest.mark.npm
WIDTHS = (360, 1440)


def test_a_page_has_no_violations_in_either_theme_and_at_any_width(open_page, page_type, language):
    page = open_page(page_type, language)
    found = {}
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            found[f"{theme}, {width} px"] = "\n".join(axe_violations(page))
    assert not any(found.values()), "\n\n".join(
        f"{where}:\n{words}" for where, words in found.items() if words
    )


def test_axe_detects_violations(open_page):
    page = open_page("front page")
    page.evaluate("document.querySelector('h1').outerHTML = '<img src=\"/x.png\">'")
    assert any(words.startswith("image-alt") for words in axe_violations(page))
