"""The storage of the page cache: the memory of each process, and a Django cache that all share.

Keys contain the version of the content, so no page here is out of date. The shared cache never
raises (`home.caching.backends`).
"""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from django.conf import settings
from django.core.cache import caches

from home.caching.expiry import seconds_left

SHARED = "pages"
MAX_MEMORY_BYTES = 32_000_000


@dataclass(frozen=True)
class StoredPage:
    """A response as it is sent: its body, compressed or not, and its headers.

    expires_at: seconds since 1970, or None if the page is valid until the content changes.
    """

    content: bytes
    headers: tuple[tuple[str, str], ...]
    expires_at: float | None = None

    @property
    def is_expired(self):
        return seconds_left(self.expires_at, limit=1) == 0


class MemoryCache:
    """The most recently used pages of this process, as many as fit in `max_bytes` (LRU)."""

    def __init__(self, max_bytes):
        self.max_bytes = max_bytes
        self.pages = OrderedDict()
        self.bytes = 0
        self.lock = Lock()

    def get(self, key):
        with self.lock:
            page = self.pages.get(key)
            if page:
                self.pages.move_to_end(key)
            return page

    def set(self, key, page):
        with self.lock:
            self.bytes += len(page.content) - self.size_of(self.pages.pop(key, None))
            self.pages[key] = page
            while self.bytes > self.max_bytes:
                self.bytes -= self.size_of(self.pages.popitem(last=False)[1])

    def clear(self):
        with self.lock:
            self.pages.clear()
            self.bytes = 0

    @staticmethod
    def size_of(page):
        return len(page.content) if page else 0


memory = MemoryCache(MAX_MEMORY_BYTES)


def get_page(key):
    """Return the StoredPage of a key, or None."""
    page = memory.get(key)
    if page is None:
        stored = caches[SHARED].get(key)
        page = StoredPage(*stored) if stored else None
        if page:
            memory.set(key, page)
    return None if page and page.is_expired else page


def set_page(key, page):
    """Store a StoredPage for every process, for at most PAGE_CACHE_SECONDS."""
    memory.set(key, page)
    seconds = seconds_left(page.expires_at, settings.PAGE_CACHE_SECONDS)
    caches[SHARED].set(key, (page.content, page.headers, page.expires_at), seconds)
