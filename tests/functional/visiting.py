"""Users in a browser, and commands on the database of the server."""

import subprocess
import sys
from contextlib import contextmanager

from tests.functional.browser import blank_page, wait_until
from tests.functional.server import ROOT, environment
from tests.network.people import code

PASSWORD = "en mycket lång mening att minnas"
MAKE_EDITOR = """
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Group, User
user = User.objects.create_user("{email}", "{email}", "{password}", first_name="Eva")
user.groups.add(Group.objects.get(name="editors"))
secret = generate_totp_secret()
TOTP.activate(user, secret)
print("secret", secret)
"""


def manage(folder, *arguments):
    """Run a command of manage.py on the server's database; return what it printed."""
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment(folder, 0) | {"PUBLIC_URL": "http://noden.example"},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


class Visit:
    """A user in a browser; `loads` counts the loaded pages."""

    def __init__(self, page, site):
        self.page, self.site, self.loads = page, site, 0
        page.on("response", self.count)

    def count(self, response):
        request = response.request
        is_page = request.is_navigation_request() and request.frame == self.page.main_frame
        self.loads += is_page and response.status == 200

    def open(self, address):
        """Open an address from an e-mail on the test server."""
        path = address.split("://")[1].partition("/")[2]
        self.page.goto(f"{self.site}/{path}")

    def press(self, name, role="button"):
        self.page.get_by_role(role, name=name, exact=True).first.click()
        self.page.wait_for_load_state()

    @contextmanager
    def leaving(self):
        """Wait, after the actions inside, until another page has loaded.

        `press` alone may return before the server has responded.
        """
        with self.page.expect_navigation():
            yield

    def fill_text(self, name, text):
        """Type into a rich text editor, and wait until it has updated the form."""
        self.page.locator(f"[data-contentpath='{name}'] [contenteditable=true]").click()
        self.page.keyboard.type(text)
        wait_until(
            self.page,
            "([name, text]) => document.getElementsByName(name)[0].value.includes(text)",
            [name, text],
        )

    def in_menu(self, name):
        """Press a button of the menu in the footer of the form."""
        self.page.locator("footer [data-w-dropdown-target='toggle']").click()
        self.press(name)


@contextmanager
def visit(browser, site, width):
    with blank_page(browser, width=width) as page:
        yield Visit(page, site)


def accept(person, address):
    person.open(address)
    person.page.fill("#id_first_name", "Anna")
    person.page.fill("#id_last_name", "Ny")
    person.page.fill("#id_password1", PASSWORD)
    person.page.fill("#id_password2", PASSWORD)
    person.press("Börja")


def make_editor(folder, email):
    """Make an editor's account on the server's database; return the secret of its codes."""
    script = MAKE_EDITOR.format(email=email, password=PASSWORD)
    return manage(folder, "shell", "--no-imports", "-c", script).split()[-1]


def sign_in_with_password(person, email):
    page = person.page
    page.goto(f"{person.site}/hantera/")
    page.fill("#id_login", email)
    page.fill("#id_password", PASSWORD)
    page.locator("form:has(#id_password) button").click()


def sign_in(editor, email, secret):
    page = editor.page
    sign_in_with_password(editor, email)
    page.fill("#id_code", code(secret))
    page.locator("form:has(#id_code) button").first.click()
    page.wait_for_url("**/hantera/")
