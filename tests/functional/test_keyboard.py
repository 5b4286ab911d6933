import pytest
from playwright.sync_api import expect

from tests.functional.addresses import PAGES

# The focusable elements in the order of the document, without closed and hidden ones.
STOPS = """() => {
    const all = 'a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]';
    return [...document.querySelectorAll(all)]
        .filter(one => !one.disabled && one.type !== 'hidden' && one.tabIndex >= 0)
        .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest('[inert]'))
        .map((one, number) => { one.dataset.stop = number; return one.outerHTML.slice(0, 120); });
}"""
# The focused element: its number, whether the focus is visible, and whether it is covered.
FOCUS = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const style = getComputedStyle(one);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const box = one.getClientRects()[0];
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const above = document.elementFromPoint(x, y);
    return {
        stop: Number(one.dataset.stop ?? -1),
        outlined: outlined || style.boxShadow !== 'none',
        covered: !(above && (one.contains(above) || above.contains(one))),
        html: one.outerHTML.slice(0, 120),
    };
}"""


def walk(page, stops):
    """Press Tab through the page; return the focused element of each step."""
    places = []
    for _ in range(len(stops) + 5):
        page.keyboard.press("Tab")
        place = page.evaluate(FOCUS)
        if place is None or (places and place["stop"] == places[0]["stop"]):
            break
        places.append(place)
    return places


@pytest.mark.parametrize("width", [360, 1440])
def test_every_control_is_reached_in_order_with_a_visible_focus(open_page, page_type, width):
    page = open_page(page_type, width=width)
    stops = page.evaluate(STOPS)
    places = walk(page, stops)
    reached = [place["stop"] for place in places]
    assert [stops[number] for number in range(len(stops)) if number not in reached] == []
    assert reached == sorted(reached)
    assert [place["html"] for place in places if not place["outlined"]] == []
    assert [place["html"] for place in places if place["covered"]] == []


def test_the_first_control_is_a_skip_link(open_page, page_type):
    page = open_page(page_type)
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href").startswith("#")
    assert link.is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('header, body > nav')")


def test_the_menu_of_a_phone_opens_with_the_keyboard(open_page):
    page = open_page("front page", width=360)
    page.locator("header summary:visible").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("header details[open]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("header details[open]")).to_have_count(0)
    page.keyboard.press("Enter")  # the focus is on the button again
    link = page.locator(f"header a[href='{PAGES['list of goals']}']:visible").first
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{PAGES['list of goals']}")
