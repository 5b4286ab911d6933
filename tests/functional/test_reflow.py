from tests.functional.browser import HEIGHT

WIDER_THAN_THE_WINDOW = """() => {
    const inside = element => element.closest('[data-scrolls], pre, .visually-hidden, svg');
    return [...document.querySelectorAll('body *')]
        .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
        .filter(element => element.checkVisibility() && !inside(element))
        .map(element => element.outerHTML.slice(0, 120));
}"""


def scrolls_sideways(page):
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_a_page_fits_into_320_pixels_and_its_scripts_run(open_page, page_type, language):
    page = open_page(page_type, language, width=320)
    assert not scrolls_sideways(page), page.evaluate(WIDER_THAN_THE_WINDOW)
    assert page.page_errors() == []


def test_a_page_stays_whole_with_text_at_200_percent(open_page, page_type):
    page = open_page(page_type, width=1280)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.set_viewport_size({"width": 1280, "height": HEIGHT})
    assert not scrolls_sideways(page), page.evaluate(WIDER_THAN_THE_WINDOW)
