"""Opens pages in Debian's Chromium and remembers what each of them asked for."""

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Page, Response, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HEIGHT = 900
THEMES = ("light", "dark")


@dataclass
class Visit:
    """An opened page, the answer it came with, and what it requested and complained about."""

    page: Page
    response: Response | None = None
    requests: list = field(default_factory=list)
    complaints: list = field(default_factory=list)

    def bytes_of(self, request):
        """Return what the answer to `request` weighed on the wire: headers and compressed body."""
        sizes = request.sizes()
        return sizes["responseBodySize"] + sizes["responseHeadersSize"]


@contextmanager
def chromium():
    """Start one browser and yield it."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def visit(browser, url, *, theme="light", width=1440, **options):
    """Open `url` as a new visitor and yield the Visit; `options` go to Playwright's new_context."""
    context = browser.new_context(
        color_scheme=theme,
        viewport={"width": width, "height": HEIGHT},
        reduced_motion="reduce",
        locale="sv-SE",
        **options,
    )
    try:
        opened = Visit(context.new_page())
        opened.page.set_default_timeout(20_000)
        opened.page.on("request", opened.requests.append)
        opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.page.on("console", lambda message: note(opened, message))
        opened.response = opened.page.goto(url, wait_until="networkidle")
        yield opened
    finally:
        context.close()


def note(opened, message):
    if message.type in {"error", "warning"}:
        opened.complaints.append(message.text)
