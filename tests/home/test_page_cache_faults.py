"""The page cache where something fails or many come at once: pages are slower, never wrong."""

import threading
import time

import pytest

from django.core.cache import caches
from django.db import DatabaseError

from home.caching import cacheable, stored_pages
from home.caching.one_maker import one_maker
from home.middleware.page_cache import PageCacheMiddleware
from tests.factories.home import StandardPageFactory
from tests.home.cached_answers import answer_with

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
    files = {"LOCATION": tmp_path / "file", "BACKEND": f"{backends}.ForgivingFileCache"}
    redis = {"LOCATION": "redis://127.0.0.1:9", "BACKEND": f"{backends}.ForgivingRedisCache"}
    settings.CACHES = dict.fromkeys(
        ("default", "pages"), {"files": files, "redis": redis}[request.param]
    )


def test_a_cache_that_is_away_makes_pages_slower_and_says_so(client, failing_cache, caplog):
    page = StandardPageFactory()
    for _time in range(2):
        stored_pages.memory.clear()
        assert client.get(page.url).status_code == 200
    assert "goes on without it" in caplog.text


def test_a_damaged_file_of_the_cache_counts_as_missing(settings, tmp_path):
    settings.CACHES = {
        "default": {"LOCATION": tmp_path, "BACKEND": f"{backends}.ForgivingFileCache"}
    }
    caches["default"].set("a", 1)
    for file in tmp_path.iterdir():
        file.write_bytes(b"torn")
    assert caches["default"].get("a", "missing") == "missing"
    caches["default"].set("a", 2)
    assert caches["default"].get("a") == 2


def test_without_the_version_of_the_content_no_page_is_kept(rf, monkeypatch, caplog):
    def locked():
        raise DatabaseError("database is locked")

    monkeypatch.setattr(cacheable, "content_version", locked)
    calls = []
    middleware = PageCacheMiddleware(answer_with(count=lambda *_: calls.append(1)))
    assert middleware(rf.get("/svar/")).content == middleware(rf.get("/svar/")).content
    assert len(calls) == 2
    assert "no page is kept" in caplog.text


def test_a_rush_of_visitors_makes_a_page_once(rf):
    calls = []

    def slow(_request, _response):
        calls.append(1)
        time.sleep(0.3)

    middleware = PageCacheMiddleware(answer_with(slow=slow))
    key = "the-same-key"
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(middleware.answer(rf.get("/"), key)))
        for _visitor in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(calls) == 1
    assert [answer.content for answer in answers] == [b"svar"] * 6


def test_a_folder_without_locks_lets_everybody_work(settings, tmp_path):
    settings.VAR_DIR = tmp_path / "file"
    settings.VAR_DIR.write_text("")
    with one_maker("a") as has_waited:
        assert not has_waited


def test_memory_holds_what_was_used_last():
    memory = stored_pages.Memory(most_bytes=10)
    for name in "abc":
        memory.set(name, stored_pages.StoredPage(b"1234", ()))
    assert memory.get("a") is None
    memory.get("b")
    memory.set("d", stored_pages.StoredPage(b"1234", ()))
    assert memory.get("b") and not memory.get("c")
    assert memory.bytes == 8
