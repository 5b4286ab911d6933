"""Opens pages in Debian's Chromium, each as a visitor who has never been here."""

import os
import shutil
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

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
PATIENCE = 10_000  # milliseconds

PAUSE = 50  # milliseconds


def wait_until(page, expression, argument=None):
    """Wait until an expression is true in the page.

    Playwright's own way of waiting evaluates texts in the page, which the site's policy forbids.
    """
    for _try in range(PATIENCE // PAUSE):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(PAUSE)
    raise AssertionError(f"{expression} does not become true on {page.url}")


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
def blank_page(browser, *, theme="light", width=1440, **options):
    """Yield an empty page of a new visitor; `options` go to Playwright's new_context."""
    context = browser.new_context(
        color_scheme=theme,
        viewport={"width": width, "height": HEIGHT},
        reduced_motion="reduce",
        locale="sv-SE",
        **options,
    )
    context.set_default_timeout(PATIENCE)
    try:
        yield context.new_page()
    finally:
        context.close()
