"""A partner's first case: invited by e-mail, written, submitted, returned, approved, published."""

import pytest
from playwright.sync_api import expect

from tests.functional.mailbox import last_letter
from tests.functional.visiting import accept, make_editor, manage, sign_in, visit

MOST_PAGES = 12
# Milliseconds: the form notes how it looks when it is new, and saves itself when it has changed.
READING = 1_500
COMMENT = "Bra början! Berätta också vad ni lärde er."
FIRST_CHOICES = ("goals", "sectors", "techniques")
TEXTS = {"problem": "Kön till bygglov är lång.", "solution": "Modellen sorterar ärenden."}
REST = {"lessons": "Börja med ett kontor.", "reuse_needs": "Ett register över ärenden."}


def expect_message(visit, text):
    """Wait until a message at the top of the admin contains `text`."""
    expect(visit.page.locator(".messages")).to_contain_text(text)


def write(person, title):
    person.press("Nytt case", role="link")
    page = person.page
    page.wait_for_url("**/add/**")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(READING)
    page.fill("#id_title", title)
    page.fill("#id_summary", "Sorterar bygglov efter hur svåra de är.")
    for name in FIRST_CHOICES:
        page.locator(f"input[name={name}]").first.check()
    page.select_option("#id_phase", "pilot")
    for name, text in TEXTS.items():
        person.fill_text(name, text)
    page.fill("#id_contact_email", "ai@nyfall.example")
    page.wait_for_url("**/edit/")  # The form has saved itself for the first time.


def add_the_rest(person):
    person.page.locator("input[name=data_categories]").first.check()
    person.page.fill("#id_human_oversight", "En handläggare beslutar.")
    for name, text in REST.items():
        person.fill_text(name, text)


@pytest.mark.parametrize("width", [1440, 390])
def test_a_first_case_from_the_invitation_to_the_public(site, site_folder, browser, width):
    mail, title = site_folder / "mail", f"Sorterar bygglov {width}"
    member_email, editor_email = f"anna-{width}@nyfall.example", f"eva-{width}@noden.example"
    place = site.replace("127.0.0.1", "localhost")
    manage(
        site_folder, "onboard_organisation", f"Nyfalls kommun {width}",
        "--type", "municipality", "--email", member_email,
    )  # fmt: skip
    secret = make_editor(site_folder, editor_email)
    subject, _text, invitation = last_letter(mail, member_email)
    assert f"Nyfalls kommun {width}" in subject

    with visit(browser, place, width) as member, visit(browser, place, width) as editor:
        accept(member, invitation)
        write(member, title)
        member.press("Skicka in för granskning")
        member.page.wait_for_url("**/hantera/")  # What saves itself is waited for.
        expect_message(member, "är inskickat. En redaktör läser det")
        expect(member.page.locator("section", has_text="Granskas")).to_contain_text(title)
        assert member.loads <= MOST_PAGES
        assert last_letter(mail, member_email)[0] == f"Inskickat för granskning: {title}"

        subject, text, address = last_letter(mail, editor_email)
        assert subject == f"Att granska: {title}"
        assert "Anna Ny har skickat in" in text
        sign_in(editor, editor_email, secret)
        editor.press(title, role="link")
        expect_message(editor, "Det kan inte publiceras än")
        editor.in_menu("Skicka tillbaka med en kommentar")
        editor.page.fill("#id_comment", COMMENT)
        editor.page.locator(".modal-body [type=submit]").click()
        editor.page.wait_for_url("**/hantera/")
        expect_message(editor, "är tillbaka hos")

        subject, text, address = last_letter(mail, member_email)
        assert subject == f"Tillbaka med en kommentar: {title}"
        assert COMMENT in text
        member.open(address)
        expect_message(member, COMMENT)
        add_the_rest(member)
        member.press("Skicka in för granskning igen")

        editor.open(last_letter(mail, editor_email)[2])
        editor.press("organisationens profil, som inte är publicerad", role="link")
        editor.in_menu("Publicera")
        editor.open(last_letter(mail, editor_email)[2])
        editor.press("Godkänn och publicera")
        editor.page.wait_for_url("**/hantera/")
        expect_message(editor, "är publicerat")

    subject, _text, address = last_letter(mail, member_email)
    assert subject == f"Publicerat: {title}"
    with visit(browser, site, width) as visitor:
        visitor.open(address)
        expect(visitor.page.locator("h1")).to_have_text(title)
        expect(visitor.page.locator("main")).to_contain_text(f"Nyfalls kommun {width}")
