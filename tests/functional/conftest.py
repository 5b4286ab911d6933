"""A server and a browser for each process; each page is opened in a new browser context."""

import os
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.functional.addresses import LANGUAGES, PAGES, address
from tests.functional.browser import blank_page, chromium
from tests.functional.recording import record
from tests.functional.server import make_vectors, prepare_once, running_site


def pytest_collection_modifyitems(items):
    """Mark tests that need the server or the browser, and those of each page type."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if "site_folder" in fixtures:
            item.add_marker(pytest.mark.server)
        if "browser" in fixtures:
            item.add_marker(pytest.mark.browser)
        if "page_type" in fixtures:
            item.add_marker(pytest.mark.matrix)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory):
    """Where the server of `site` keeps its database and files."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def site(request, site_folder, tmp_path_factory):
    """The address of a real server with the demonstration content, without a closing slash.

    Each process of pytest-xdist has its own server, on a copy of the site that the first one or an
    earlier run (PREPARED_SITE) has prepared. It has vectors if tests of semantic search are run.
    """
    with_vectors = any(map(needs_vectors, request.session.items))
    shared = shared_folder(request.config, tmp_path_factory.getbasetemp())
    prepare_once(shared, site_folder, make_vectors if with_vectors else None)
    with running_site(site_folder, is_prepared=True) as url:
        yield url


def shared_folder(config, base):
    """Return the folder that the processes of a run share, below or beside their own `base`."""
    if given := os.environ.get("PREPARED_SITE"):
        return Path(given)
    return base.parent if hasattr(config, "workerinput") else base


def needs_vectors(item):
    """Return whether a test needs vectors in the site, and this machine can make them."""
    needs_model = item.get_closest_marker("embeddings") and not item.get_closest_marker("skip")
    return needs_model and item.get_closest_marker("server")


@pytest.fixture(scope="session")
def browser():
    with chromium() as started:
        yield started


@pytest.fixture
def open_page(site, browser):
    """A function that opens a page type, or a path, and returns Playwright's page.

    open_page("case", "en", theme="dark", width=360, java_script_enabled=False)
    """
    with ExitStack() as stack:

        def opened(name, language="sv", **options):
            page = stack.enter_context(blank_page(browser, **options))
            page.goto(address(site, name, language) if name in PAGES else site + name)
            return page

        yield opened


@pytest.fixture(scope="session", params=PAGES)
def page_type(request):
    return request.param


@pytest.fixture(scope="session", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="session")
def recording(site, browser, page_type, language):
    """The Recording of a visit to a page type in a language; it is made once for all its tests."""
    return record(browser, address(site, page_type, language))
