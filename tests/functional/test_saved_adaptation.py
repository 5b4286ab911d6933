"""A member saves an adaptation, shares it for comments, and publishes the decision."""

import pytest
from playwright.sync_api import expect

from tests.functional.accessibility import axe_violations
from tests.functional.browser import THEMES, blank_page
from tests.functional.visiting import PASSWORD, Visit, manage, sign_in_with_password

pytestmark = pytest.mark.slow
EMAIL = "mira@exempelkommunen.example"
ADAPT = "/riktlinjer/generativ-ai/anpassa/"
MAKE_MEMBER = f"""
from django.contrib.auth.models import User
from network.membership.onboarding import onboard
from network.membership.people import add_member
from network.models import OrganisationPage

page = OrganisationPage.objects.get(is_fictional=True, locale__language_code="sv")
user = User.objects.create_user("{EMAIL}", "{EMAIL}", "{PASSWORD}", first_name="Mira")
add_member(onboard(page), user)
print(page.slug)
"""
COMMENT = "Vad <b>menas</b> här?"
MIN_TYPING_MS = 2_500  # forms that are sent sooner are refused


def save_in_the_network(member):
    """Adapt the guideline from the start page of the admin, and save it."""
    member.press("Anpassa riktlinjer och spara dem här", role="link")
    member.press("Anpassa: Riktlinjer för generativ AI i kommunen", role="link")
    member.page.fill("#organisation", "Exempelkommunen")
    member.press("Börja")
    member.page.fill("#id_a-kommunens_namn", "Exempelkommunen")
    member.press("Spara i nätverket")
    member.page.wait_for_url("**/sparad/**")
    expect(member.page.locator("#id_a-kommunens_namn")).to_have_value("Exempelkommunen")
    member.press("Synpunkter och beslut", role="link")


def comment(visitor, link):
    visitor.open(link)
    visitor.page.locator("details.fold summary").first.click()
    visitor.page.locator("details.fold textarea").first.fill(COMMENT)
    visitor.page.wait_for_timeout(MIN_TYPING_MS)
    visitor.press("Skicka")
    expect(visitor.page.locator("h1")).to_have_text("Tack")
    assert visitor.page.context.cookies() == []


def check(browser, site, addresses, cookies):
    """Fail if a screen has an accessibility violation in either theme."""
    for theme in THEMES:
        with blank_page(browser, width=390, theme=theme, storage_state=cookies) as page:
            for address in addresses:
                page.goto(site + address)
                assert axe_violations(page) == []


def test_from_a_draft_to_a_public_decision_on_a_phone_without_javascript(
    site, site_folder, browser
):
    slug = manage(site_folder, "shell", "--no-imports", "-c", MAKE_MEMBER).strip()
    without = {"width": 390, "java_script_enabled": False}
    with blank_page(browser, **without) as own, blank_page(browser, **without) as other:
        member, visitor = Visit(own, site), Visit(other, site)
        sign_in_with_password(member, EMAIL)
        save_in_the_network(member)
        expect(own.locator("#decision")).to_be_visible()
        detail = own.url.removeprefix(site)
        member.press("Gör en länk för synpunkter")
        link = own.locator(".comment-link").inner_text()
        comment(visitor, link)
        member.page.reload()
        expect(own.locator("blockquote")).to_have_text(COMMENT)
        path = link.split("://")[1].partition("/")[2]
        cookies = own.context.storage_state()
        saved = f"{ADAPT}sparad/{detail.split('/')[-2]}/group-0/"
        check(browser, site, [detail, f"/{path}", saved, f"{ADAPT}"], cookies)
        own.fill("#id_decided_by", "Kommunstyrelsen")
        own.fill("#id_reference", "KS 2026/12")
        own.check("#id_is_public")
        member.press("Markera som beslutad")
        expect(own.locator("#public")).to_be_visible()
        visitor.open(link)
        expect(other.locator("h1")).to_have_text("Länken går inte att använda")
        other.goto(f"{site}/riktlinjer/generativ-ai/")
        other.locator(f"#users a[href$='/antagen/{slug}/']").click()
        other.wait_for_url(f"**/antagen/{slug}/")
        expect(other.locator(".lead")).to_contain_text("Beslutad av Kommunstyrelsen")
        index = detail.rsplit("/", 2)[0] + "/"
        check(browser, site, [detail, index, other.url.removeprefix(site)], cookies)
