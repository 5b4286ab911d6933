"""A cache in front of the site is purged of the addresses that a change affects."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from django.core.exceptions import ImproperlyConfigured

from config.settings.environment import frontend_caches
from tests.factories.cases import CasePageFactory, GoalPageFactory, ReportPageFactory
from tests.factories.home import StandardPageFactory, home

pytestmark = pytest.mark.django_db


@pytest.fixture
def purged(settings, monkeypatch):
    """Run a server that accepts PURGE requests, and return the set of their paths."""
    paths = set()

    class Cache(BaseHTTPRequestHandler):
        def do_PURGE(self):
            paths.add(urlsplit(self.path).path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Cache)
    threading.Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
    monkeypatch.setenv("FRONTEND_CACHE_URL", f"http://127.0.0.1:{server.server_port}")
    settings.WAGTAILFRONTENDCACHE = frontend_caches()
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    yield paths
    server.shutdown()
    server.server_close()


def test_a_published_page_is_purged_with_the_pages_that_show_it(
    purged, django_capture_on_commit_callbacks
):
    goal, other, report = GoalPageFactory(), StandardPageFactory(), ReportPageFactory()
    case = CasePageFactory(goals=[goal])
    purged.clear()
    with django_capture_on_commit_callbacks(execute=True):
        case.save_revision().publish()
    shown = {page.url for page in (case, goal, report, case.get_parent(), home(), home("en"))}
    assert shown | {"/sitemap.xml"} <= purged
    assert other.url not in purged


def test_an_unpublished_page_is_purged(purged, django_capture_on_commit_callbacks):
    page = StandardPageFactory()
    url = page.url
    purged.clear()
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert url in purged


def test_without_such_a_cache_publishing_works():
    assert frontend_caches() == {}
    StandardPageFactory().save_revision().publish()


def test_a_zone_of_cloudflare_needs_its_token(monkeypatch):
    monkeypatch.setenv("CLOUDFLARE_ZONE_ID", "zone")
    with pytest.raises(ImproperlyConfigured, match="CLOUDFLARE_TOKEN"):
        frontend_caches()
    monkeypatch.setenv("CLOUDFLARE_TOKEN", "token")
    assert frontend_caches()["cloudflare"]["BEARER_TOKEN"] == "token"
