"""The page cache when something fails or many requests come at once: slower, never wrong."""

import threading
import time

import pytest

from django.core.cache import caches
from django.db import DatabaseError

from home.caching import cacheable, stored_pages
from home.caching.single_flight import single_flight
from home.middleware.page_cache import PageCacheMiddleware
from tests.factories.home import StandardPageFactory
from tests.home.cacheable_views import respond_with

backends = "home.caching.backends"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_cache(settings):
    settings.PAGE_CACHE_SECONDS = 60
    stored_pages.memory.clear()
    caches["pages"].clear()


@pytest.fixture(params=["files", "redis"])
def failing_cache(request, settings, tmp_path):
    """Use caches that cannot be written to, or reached."""
    (tmp_path / "file").write_text("a file where the folder should be")
    files = {"LOCATION": tmp_path / "file", "BACKEND": f"{backends}.FaultTolerantFileCache"}
    redis = {"LOCATION": "redis://127.0.0.1:9", "BACKEND": f"{backends}.FaultTolerantRedisCache"}
    settings.CACHES = dict.fromkeys(
        ("default", "pages"), {"files": files, "redis": redis}[request.param]
    )


def test_an_unavailable_cache_is_logged_and_pages_are_still_served(client, failing_cache, caplog):
    page = StandardPageFactory()
    for _time in range(2):
        stored_pages.memory.clear()
        assert client.get(page.url).status_code == 200
    assert "treated as empty" in caplog.text


def test_a_damaged_file_of_the_cache_is_a_missing_value(settings, tmp_path):
    settings.CACHES = {
        "default": {"LOCATION": tmp_path, "BACKEND": f"{backends}.FaultTolerantFileCache"}
    }
    caches["default"].set("a", 1)
    for file in tmp_path.iterdir():
        file.write_bytes(b"torn")
    assert caches["default"].get("a", "missing") == "missing"
    caches["default"].set("a", 2)
    assert caches["default"].get("a") == 2


def test_without_the_version_of_the_content_no_page_is_cached(rf, monkeypatch, caplog):
    def locked():
        raise DatabaseError("database is locked")

    monkeypatch.setattr(cacheable, "content_version", locked)
    calls = []
    middleware = PageCacheMiddleware(respond_with(count=lambda *_: calls.append(1)))
    assert middleware(rf.get("/response/")).content == middleware(rf.get("/response/")).content
    assert len(calls) == 2
    assert "no page is cached" in caplog.text


def test_concurrent_requests_for_a_page_render_it_once(rf):
    calls = []

    def slow(_request, _response):
        calls.append(1)
        time.sleep(0.3)

    middleware = PageCacheMiddleware(respond_with(slow=slow))
    key = "the-same-key"
    responses = []
    threads = [
        threading.Thread(target=lambda: responses.append(middleware.respond(rf.get("/"), key)))
        for _visitor in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(calls) == 1
    assert [response.content for response in responses] == [b"body"] * 6


def test_no_request_waits_where_the_lock_file_cannot_be_created(settings, tmp_path):
    settings.VAR_DIR = tmp_path / "file"
    settings.VAR_DIR.write_text("")
    with single_flight("a") as has_waited:
        assert not has_waited


def test_the_memory_cache_evicts_the_least_recently_used_pages():
    memory = stored_pages.MemoryCache(max_bytes=10)
    for name in "abc":
        memory.set(name, stored_pages.StoredPage(b"1234", ()))
    assert memory.get("a") is None
    memory.get("b")
    memory.set("d", stored_pages.StoredPage(b"1234", ()))
    assert memory.get("b") and not memory.get("c")
    assert memory.bytes == 8
