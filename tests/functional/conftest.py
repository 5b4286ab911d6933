"""One server and one browser for all tests here; each page is opened by a new visitor."""

from contextlib import ExitStack

import pytest

from tests.functional.addresses import LANGUAGES, PAGES, address
from tests.functional.browser import chromium, visit
from tests.functional.server import running_site


def pytest_collection_modifyitems(items):
    """Whatever opens a page belongs to the browser."""
    for item in items:
        if "open_page" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of a real server with the demonstration content, without a closing slash."""
    with running_site(tmp_path_factory.mktemp("site")) as url:
        yield url


@pytest.fixture(scope="session")
def browser():
    with chromium() as started:
        yield started


@pytest.fixture
def open_page(site, browser):
    """A function that opens a page type or a path and returns the Visit.

    open_page("case", language="en", theme="dark", width=360, java_script_enabled=False)
    """
    with ExitStack() as stack:

        def opened(name, language="sv", **options):
            url = address(site, name, language) if name in PAGES else site + name
            return stack.enter_context(visit(browser, url, **options))

        yield opened


@pytest.fixture(params=PAGES)
def page_type(request):
    return request.param


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param
