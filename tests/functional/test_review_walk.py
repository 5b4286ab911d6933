"""Cases go through the review from the invitation to a second publication, several in a row."""

import os
import random
import sqlite3
from contextlib import closing

import pytest

from tests.functional.mailbox import last_message
from tests.functional.visiting import accept, make_editor, manage, sign_in, visit
from tests.functional.writing import add_the_rest, expect_message, write

pytestmark = pytest.mark.slow
ROUNDS = int(os.environ.get("WALK_ROUNDS", "2"))
# Between two actions of a user.
MAX_PAUSE_MS = 4_000
# Longer than it takes until an autosave is sent.
AUTOSAVE_WAIT_MS = 2_500
STATE = """
SELECT live, has_unpublished_changes, title, draft_title,
    (SELECT status FROM wagtailcore_workflowstate WHERE object_id = CAST(page.id AS TEXT)
     ORDER BY id DESC LIMIT 1)
FROM wagtailcore_page page WHERE id = ? OR alias_of_id = ? ORDER BY alias_of_id IS NOT NULL
"""


class Walk:
    """One round: a member, an editor, their case and its state."""

    def __init__(self, number, member, editor, folder):
        self.member, self.editor, self.folder = member, editor, folder
        self.title, self.pauses = f"Vandrar {number}", random.Random(number)  # noqa: S311
        self.key = None

    def pause(self, person):
        person.page.wait_for_timeout(self.pauses.randint(0, MAX_PAUSE_MS))

    def expect_state(self, live, changed, review, title=None):
        """Check the case, and that its English page shows the published version."""
        self.member.page.wait_for_timeout(AUTOSAVE_WAIT_MS)
        query = self.folder / "noden.sqlite3"
        with closing(sqlite3.connect(query)) as database:
            case, alias = database.execute(STATE, [self.key, self.key]).fetchall()
        assert case[:2] == (live, changed) and case[4] == review, case
        assert alias[0] == live and (not live or alias[2] == case[2]), (case, alias)
        assert title is None or case[2] == title, case

    def submit(self, button):
        self.pause(self.member)
        self.member.press(button)
        self.member.page.wait_for_url("**/hantera/")

    def send_back(self):
        page = self.editor.page
        self.pause(self.editor)
        self.editor.in_menu("Skicka tillbaka med en kommentar")
        page.fill("#id_comment", "Vad lärde ni er?")
        self.pause(self.editor)
        page.locator(".modal-body [type=submit]").click()
        page.wait_for_url("**/hantera/")

    def approve(self):
        self.pause(self.editor)
        self.editor.press("Godkänn och publicera")
        self.editor.page.wait_for_url("**/hantera/")
        expect_message(self.editor, "är publicerat")

    def open_form(self, person):
        person.page.goto(f"{person.site}/hantera/pages/{self.key}/edit/")
        person.page.wait_for_load_state("load")


def test_no_case_is_ever_in_a_wrong_state(site, site_folder, browser):
    mail, place = site_folder / "mail", site.replace("127.0.0.1", "localhost")
    secret = make_editor(site_folder, "eva@vandring.example")
    with visit(browser, place, 1440) as editor:
        sign_in(editor, "eva@vandring.example", secret)
        for number in range(ROUNDS):
            email = f"anna-{number}@vandring.example"
            manage(
                site_folder, "onboard_organisation", f"Vandringens kommun {number}",
                "--type", "municipality", "--email", email,
            )  # fmt: skip
            with visit(browser, place, 1440) as member:
                accept(member, last_message(mail, email)[2])
                go(Walk(number, member, editor, site_folder))


def go(walk):
    """Write, submit, return, correct, approve, edit again, approve; check the state after each."""
    member, editor, title = walk.member, walk.editor, walk.title
    write(member, title)
    walk.key = int(member.page.url.split("/pages/")[1].split("/")[0])
    walk.expect_state(0, 1, None)
    walk.submit("Skicka in för granskning")
    walk.expect_state(0, 1, "in_progress")

    walk.open_form(editor)
    walk.send_back()
    walk.expect_state(0, 1, "needs_changes")

    walk.open_form(member)
    add_the_rest(member)
    walk.submit("Skicka in för granskning igen")
    walk.expect_state(0, 1, "in_progress")

    walk.open_form(editor)
    with editor.leaving():
        editor.press("organisationens profil, som inte är publicerad", role="link")
    with editor.leaving():
        editor.in_menu("Publicera")
    walk.open_form(editor)
    walk.approve()
    walk.expect_state(1, 0, "approved", title)

    walk.open_form(member)
    walk.pause(member)
    member.page.fill("#id_title", f"{title} vidare")
    walk.submit("Skicka in för granskning")
    walk.expect_state(1, 1, "in_progress", title)

    walk.open_form(editor)
    walk.approve()
    walk.expect_state(1, 0, "approved", f"{title} vidare")
