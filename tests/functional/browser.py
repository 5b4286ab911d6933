"""Opens pages in Debian's Chromium, each in a new browser context."""

import os
import shutil
from contextlib import contextmanager, suppress

from playwright.sync_api import Error, expect, sync_playwright

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
# Only a test that fails waits so long; a busy machine needs several seconds.
TIMEOUT_MS = 40_000
POLL_MS = 50
expect.set_options(timeout=TIMEOUT_MS)


def eventually(page, condition):
    """Wait until `condition()` is true; `page` is a page of the browser.

    A navigation may replace the page while the condition reads it: that counts as not yet true.
    """
    for _try in range(TIMEOUT_MS // POLL_MS):
        with suppress(Error):
            if condition():
                return
        page.wait_for_timeout(POLL_MS)
    raise AssertionError(f"The condition did not become true on {page.url}")


def wait_until(page, expression, argument=None):
    """Wait until a JavaScript expression is true in the page.

    Playwright's wait_for_function uses eval, which the site's Content Security Policy forbids.
    """
    eventually(page, lambda: page.evaluate(expression, argument))


def wait_for_address(page, condition):
    """Wait until `condition(url)` is true and the page at that address has loaded."""
    eventually(page, lambda: condition(page.url))
    page.wait_for_load_state()


def follow(page, control):
    """Click on a link or a button that leads to another page; return once that page has loaded.

    A click alone may return before the server has responded, on the previous page.
    """
    with page.expect_navigation():
        control.click()


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
    context.set_default_timeout(TIMEOUT_MS)
    try:
        yield context.new_page()
    finally:
        context.close()
