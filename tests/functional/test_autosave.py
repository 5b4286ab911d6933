"""Autosave and the submit buttons of a page's form, for quick and for slow users."""

import itertools
import sqlite3
from contextlib import closing

import pytest

from tests.functional.browser import POLL_MS
from tests.functional.visiting import (
    PASSWORD,
    make_editor,
    manage,
    sign_in,
    sign_in_with_password,
    visit,
)

pytestmark = pytest.mark.slow
EMAIL = "eva@autosave.example"
MEMBER = "mira@autosave.example"
numbers = itertools.count(1)
# (milliseconds between keys, whether the user waits for autosave before pressing a button)
QUICK, SLOW = (0, False), (60, True)
PACES = pytest.mark.parametrize("pace", [QUICK, SLOW], ids=["quick", "slow"])
# A busy machine needs long to render a form of the admin.
TIMEOUT_MS = 60_000
# Longer than it takes until an autosave is sent.
AUTOSAVE_WAIT_MS = 2_500
SAVED = ".w-autosave-indicator[data-w-autosave-state-value=saved]"
MAKE_CASES = """
from cases.models import CasePage
from django.contrib.auth.models import User
from network.membership.onboarding import onboard
from network.membership.people import add_member
from network.models import MemberRole, OrganisationAccess, OrganisationPage
source = next(
    case for case in CasePage.objects.filter(live=True, alias_of=None, locale__language_code="sv")
    if case.lessons and case.human_oversight and case.reuse_needs and case.get_parent().live
)
owner = OrganisationPage.objects.get(pk=source.get_parent().pk)
onboard(owner)
member = User.objects.create_user("{member}", "{member}", "{password}", first_name="Mira")
add_member(OrganisationAccess.objects.get(organisation=owner), member, MemberRole.MEMBER)
for title, state in {wanted}:
    page = source.copy(
        update_attrs={{"title": title, "draft_title": title, "slug": title.lower()}},
        keep_live=state == "live", copy_revisions=False, log_action=None,
    )
    revision = page.save_revision(clean=False)
    if state == "live":
        revision.publish()
    if state == "submitted":
        page.get_workflow().start(page, member)
    print("page", title, page.pk)
"""
STATE = """
SELECT live, has_unpublished_changes,
    (SELECT status FROM wagtailcore_workflowstate WHERE object_id = CAST(page.id AS TEXT)
     ORDER BY id DESC LIMIT 1),
    EXISTS (SELECT 1 FROM wagtailcore_revision WHERE object_id = CAST(page.id AS TEXT)
            AND approved_go_live_at IS NOT NULL)
FROM wagtailcore_page page WHERE id = ?
"""
DRAFT_VALUE = """
SELECT json_extract(content, '$.{name}') FROM wagtailcore_revision
WHERE id = (SELECT latest_revision_id FROM wagtailcore_page WHERE id = ?)
"""
SUMMARY = DRAFT_VALUE.format(name="summary")
NUMBER_OF_PAGES = (
    "SELECT count(*) FROM wagtailcore_page WHERE draft_title = ? AND alias_of_id IS NULL"
)
# {button: (required state, then live, unpublished changes, status of the review, scheduled)}
EDITORS = {
    "save": ("draft", 0, 1, None, 0),
    "publish": ("draft", 1, 0, None, 0),
    "publish again": ("live", 1, 0, None, 0),
    "schedule": ("draft", 0, 1, None, 1),
    "approve": ("submitted", 1, 0, "approved", 0),
    "approve unchanged": ("submitted", 1, 0, "approved", 0),
    "return": ("submitted", 0, 1, "needs_changes", 0),
    "unpublish": ("live", 0, 1, None, 0),
}
MEMBERS = {
    "save": ("draft", 0, 1, None, 0),
    "submit": ("draft", 0, 1, "in_progress", 0),
    "take back": ("submitted", 0, 1, "cancelled", 0),
}


def title_of(role, button, pace):
    return f"{role}-{button.replace(' ', '-')}-{'slow' if pace == SLOW else 'quick'}"


@pytest.fixture(scope="module")
def cases(site, site_folder):
    """{title: id} of a case for each button, in the state that the button requires."""
    wanted = [
        (title_of(role, button, pace), buttons[button][0])
        for role, buttons in (("editor", EDITORS), ("member", MEMBERS))
        for button in buttons
        for pace in (QUICK, SLOW)
    ]
    script = MAKE_CASES.format(member=MEMBER, password=PASSWORD, wanted=wanted)
    printed = manage(site_folder, "shell", "--no-imports", "-c", script)
    lines = [line.split() for line in printed.splitlines() if line.startswith("page ")]
    return {title: int(key) for _word, title, key in lines}


@pytest.fixture(scope="module")
def editor(site, site_folder, browser):
    secret = make_editor(site_folder, EMAIL)
    with visit(browser, site.replace("127.0.0.1", "localhost"), 1440) as person:
        person.page.context.set_default_timeout(TIMEOUT_MS)
        sign_in(person, EMAIL, secret)
        yield person


@pytest.fixture(scope="module")
def member(site, site_folder, browser, cases):
    with visit(browser, site.replace("127.0.0.1", "localhost"), 1440) as person:
        person.page.context.set_default_timeout(TIMEOUT_MS)
        sign_in_with_password(person, MEMBER)
        person.page.wait_for_url("**/hantera/")
        yield person


def ask(folder, query, value):
    with closing(sqlite3.connect(folder / "noden.sqlite3")) as database:
        return database.execute(query, [value]).fetchone()


def wait_until_saved(page, folder, key, name, expected):
    """Wait until autosave has stored a value in the latest revision of a page."""
    query = DRAFT_VALUE.format(name=name)
    for _try in range(TIMEOUT_MS // POLL_MS):
        if ask(folder, query, key) == (expected,):
            return
        page.wait_for_timeout(POLL_MS)
    raise AssertionError(f"{name} is {ask(folder, query, key)[0]!r} and not {expected!r}")


def open_form(person, key):
    person.page.goto(f"{person.site}/hantera/pages/{key}/edit/")
    person.page.wait_for_load_state("load")


def write(person, pace, words):
    """Add words to the summary; wait for autosave if the pace says so."""
    pause, waits_for_autosave = pace
    page = person.page
    page.locator("#id_summary").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words, delay=pause)
    if waits_for_autosave:
        page.locator(SAVED).wait_for(state="attached")


def press(person, button):
    page = person.page
    if button == "save":
        person.press("Spara utkast") if page.get_by_role(
            "button", name="Spara utkast", exact=True
        ).first.is_visible() else person.in_menu("Spara utkast")
    elif button in ("publish", "publish again"):
        person.in_menu("Publicera")
    elif button == "schedule":
        page.evaluate(
            "() => { document.getElementById('page-edit-form').elements.go_live_at.value"
            " = '2036-05-01 08:00' }"
        )
        person.in_menu("Publicera")
    elif button.startswith("approve"):
        person.press("Godkänn och publicera")
    elif button == "return":
        person.in_menu("Skicka tillbaka med en kommentar")
        page.fill("#id_comment", "Mer, tack.")
        page.locator(".modal-body [type=submit]").click()
    elif button == "unpublish":
        key = page.url.split("/pages/")[1].split("/")[0]
        page.goto(f"{person.site}/hantera/pages/{key}/unpublish/")
        page.locator("form[action*='/unpublish/'] [type=submit]").click()
    elif button == "submit":
        person.press("Skicka in för granskning")
    elif button == "take back":
        person.press("Ta tillbaka")


@PACES
@pytest.mark.parametrize("button", EDITORS)
def test_what_an_editor_decides_stays_decided(editor, cases, site_folder, button, pace):
    key = cases[title_of("editor", button, pace)]
    open_form(editor, key)
    words = f" Ord {next(numbers)}."
    if button not in ("approve unchanged", "unpublish"):
        write(editor, pace, words)
    elif pace == SLOW:
        editor.page.wait_for_timeout(AUTOSAVE_WAIT_MS)
    press_and_check_autosave(editor, button)
    assert ask(site_folder, STATE, key) == EDITORS[button][1:]
    if button not in ("approve unchanged", "unpublish"):
        assert ask(site_folder, SUMMARY, key)[0].endswith(words)


@PACES
@pytest.mark.parametrize("button", MEMBERS)
def test_what_a_member_decides_stays_decided(member, cases, site_folder, button, pace):
    key = cases[title_of("member", button, pace)]
    open_form(member, key)
    words = f" Ord {next(numbers)}."
    if button != "take back":
        write(member, pace, words)
    press_and_check_autosave(member, button)
    assert ask(site_folder, STATE, key) == MEMBERS[button][1:]
    if button != "take back":
        assert ask(site_folder, SUMMARY, key)[0].endswith(words)


def press_and_check_autosave(person, button):
    """Press a button, wait for the response, and check that nothing is autosaved afterwards."""
    page, late = person.page, []

    def add_post(request):
        if request.method == "POST" and "html" not in request.headers.get("accept", "html"):
            late.append(request.url)

    with page.expect_navigation(wait_until="load"):
        press(person, button)
    page.on("request", add_post)
    page.wait_for_timeout(AUTOSAVE_WAIT_MS)
    page.remove_listener("request", add_post)
    assert not [address for address in late if "/edit/" in address or "/add/" in address]


@PACES
def test_a_new_case_that_is_submitted_too_early_is_autosaved_again(
    member, site_folder, cases, pace
):
    """Submit, see the errors, fill in a field, and leave."""
    page, title = member.page, f"För tidigt {next(numbers)}"
    page.goto(f"{member.site}/hantera/")
    member.press("Nytt case", role="link")
    page.wait_for_url("**/add/**")
    page.fill("#id_title", title)
    page.locator("#id_title").press("End")
    member.press("Skicka in för granskning")
    page.get_by_text("Behövs för att skicka in").first.wait_for()
    page.wait_for_timeout(AUTOSAVE_WAIT_MS)
    write(member, pace, "Skrivet efteråt.")
    page.wait_for_url("**/edit/")
    key = int(page.url.split("/pages/")[1].split("/")[0])
    wait_until_saved(page, site_folder, key, "summary", "Skrivet efteråt.")
    assert ask(site_folder, NUMBER_OF_PAGES, title) == (1,)
    page.goto(f"{member.site}/hantera/")  # No dialog asks whether to stay: everything is saved.


def test_what_is_typed_as_soon_as_the_form_is_open_is_saved(member, cases, site_folder):
    key = cases[title_of("member", "save", QUICK)]
    open_form(member, key)
    member.page.locator("#id_contact_name").click()
    member.page.keyboard.press("Control+A")
    member.page.keyboard.type("Snabba enheten")
    wait_until_saved(member.page, site_folder, key, "contact_name", "Snabba enheten")
