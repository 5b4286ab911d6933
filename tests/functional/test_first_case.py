"""A partner's first case: invited by e-mail, written, submitted, returned, approved, published."""

import pytest
from playwright.sync_api import expect

from tests.functional.mailbox import last_message
from tests.functional.visiting import accept, make_editor, manage, sign_in, visit
from tests.functional.writing import add_the_rest, expect_message, write

pytestmark = pytest.mark.slow
MAX_PAGES = 12
COMMENT = "Bra början! Berätta också vad ni lärde er."


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
    subject, _text, invitation = last_message(mail, member_email)
    assert f"Nyfalls kommun {width}" in subject

    with visit(browser, place, width) as member, visit(browser, place, width) as editor:
        accept(member, invitation)
        write(member, title)
        member.press("Skicka in för granskning")
        member.page.wait_for_url("**/hantera/")  # What saves itself is waited for.
        expect_message(member, "är inskickat. En redaktör läser det")
        expect(member.page.locator("section", has_text="Granskas")).to_contain_text(title)
        assert member.loads <= MAX_PAGES
        assert last_message(mail, member_email)[0] == f"Inskickat för granskning: {title}"

        subject, text, address = last_message(mail, editor_email)
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

        subject, text, address = last_message(mail, member_email)
        assert subject == f"Tillbaka med en kommentar: {title}"
        assert COMMENT in text
        member.open(address)
        expect_message(member, COMMENT)
        add_the_rest(member)
        member.press("Skicka in för granskning igen")
        member.page.wait_for_url("**/hantera/")

        editor.open(last_message(mail, editor_email)[2])
        with editor.leaving():
            editor.press("organisationens profil, som inte är publicerad", role="link")
        with editor.leaving():
            editor.in_menu("Publicera")
        editor.open(last_message(mail, editor_email)[2])
        editor.press("Godkänn och publicera")
        editor.page.wait_for_url("**/hantera/")
        expect_message(editor, "är publicerat")

    subject, _text, address = last_message(mail, member_email)
    assert subject == f"Publicerat: {title}"
    with visit(browser, site, width) as visitor:
        visitor.open(address)
        expect(visitor.page.locator("h1")).to_have_text(title)
        expect(visitor.page.locator("main")).to_contain_text(f"Nyfalls kommun {width}")
