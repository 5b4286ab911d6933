"""The screens of the admin that the site adds or changes: axe, and buttons that are covered."""

import json

import pytest

from tests.functional.accessibility import axe_violations
from tests.functional.browser import THEMES, wait_until
from tests.functional.visiting import make_editor, manage, sign_in, visit

pytestmark = [pytest.mark.npm, pytest.mark.matrix]
EMAIL = "alva@screens.example"
# The addresses, as expressions that are evaluated in the shell of the server.
SCREENS = {
    "start page": "reverse('wagtailadmin_home')",
    "organisations": "reverse('network_members:index')",
    "onboard": "reverse('network_members:add')",
    "staff": "reverse('network_members:staff')",
    "help of editors": "reverse('network_help:editors')",
    "help of members": "reverse('network_help:members')",
    "error reports": "reverse('error_reports:index')",
    "freshness": "reverse('network_freshness:report')",
    "missing pages": "reverse('missing_pages_report')",
    "untranslated pages": "reverse('untranslated_pages')",
    "translations": "reverse('wagtail_localize:translations_report')",
    "accounts": "reverse('audit_report')",
    "searches": "reverse('search_terms_report')",
    "similarity": "reverse('similarity_report')",
    "own account": "reverse('own_account')",
    "settings of the node": "reverse('wagtailsettings:edit', args=['home', 'nodesettings', 2])",
    "upload of pictures": "reverse('wagtailimages:add_multiple')",
    "upload of documents": "reverse('wagtaildocs:add_multiple')",
    "sectors": "reverse('wagtailsnippets_network_sector:list')",
    "front page": "edit(HomePage)",
    "case": "edit(CasePage)",
    "goal": "edit(GoalPage)",
    "guideline": "edit(GuidelinePage)",
    "organisation": "edit(OrganisationPage)",
    "translation": "edit(CasePage, 'en')",
}
ADDRESSES = """
import json
from django.contrib.auth.models import Group, User
from django.urls import reverse
from cases.models import CasePage, GoalPage
from home.models import HomePage
from network.models import GuidelinePage, OrganisationPage
User.objects.get(email="{email}").groups.set(Group.objects.filter(name="administrators"))
def edit(model, language="sv"):
    page = model.objects.filter(live=True, locale__language_code=language).order_by("pk").first()
    return reverse("wagtailadmin_pages:edit", args=[page.pk])
print("addresses", json.dumps({{{pairs}}}))
"""
# The forms of the admin are rendered by scripts when the page has loaded.
RENDER_MS = 700


@pytest.fixture(scope="module")
def addresses(site_folder, site):
    """Make an administrator; return {screen: address} and the secret of the second factor."""
    secret = make_editor(site_folder, EMAIL)
    pairs = ", ".join(f'"{name}": {code}' for name, code in SCREENS.items())
    script = ADDRESSES.format(email=EMAIL, pairs=pairs)
    printed = manage(site_folder, "shell", "--no-imports", "-c", script)
    return json.loads(printed.partition("addresses ")[2]), secret


@pytest.fixture(scope="module")
def administrator(site, browser, addresses):
    with visit(browser, site, 1440) as person:
        sign_in(person, EMAIL, addresses[1])
        yield person


@pytest.fixture
def opened(administrator, addresses):
    def opened(name):
        page = administrator.page
        response = page.goto(administrator.site + addresses[0][name])
        assert response.status == 200
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(RENDER_MS)
        return page

    return opened


@pytest.mark.parametrize("name", SCREENS)
def test_axe_finds_nothing_on_a_screen_of_the_admin(administrator, opened, name):
    for theme in THEMES:
        administrator.page.emulate_media(color_scheme=theme)
        assert "\n".join(axe_violations(opened(name), landmarks=False)) == "", theme


def test_nothing_covers_a_button_of_the_screen_for_translating(opened):
    page = opened("translation")
    if not page.evaluate(IS_OPEN):
        page.locator("[data-side-panel-toggle=status]").first.click()
    wait_until(page, IS_OPEN)
    button = page.locator(".js-translation-editor li button").first
    wait_until(page, UNCOVERED, button.evaluate("button => button.textContent"))
    assert page.locator("footer .w-sr-only").all_inner_texts() == ["Fler åtgärder"]
    assert page.get_by_role("button", name="Publicera på engelska").is_visible()


IS_OPEN = "() => document.body.classList.contains('side-panel-open')"
# Whether the first button with this text is the topmost element where it is.
UNCOVERED = """text => {
    const buttons = [...document.querySelectorAll(".js-translation-editor li button")];
    const button = buttons.find((one) => one.textContent === text);
    button.scrollIntoView({ block: "center" });
    const box = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(
        box.left + box.width / 2, box.top + box.height / 2));
}"""
