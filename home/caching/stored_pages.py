"""Where whole pages are kept: in the memory of a process, and in a cache that all of them share.

Keys hold the version of the content, so nothing here is ever out of date. The shared cache answers
as an empty one does where it fails (`home.caching.backends`).
"""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from django.conf import settings
from django.core.cache import caches

from home.caching.expiry import seconds_left

SHARED = "pages"
MOST_BYTES_IN_MEMORY = 32_000_000


@dataclass(frozen=True)
class StoredPage:
    """An answer as it is sent: its body, compressed or not, and its headers.

    until: when it stops being true, in seconds since 1970, or None where only a change ends it.
    """

    content: bytes
    headers: tuple[tuple[str, str], ...]
    until: float | None = None

    @property
    def is_over(self):
        return seconds_left(self.until, most=1) == 0


class Memory:
    """The pages that were used last in this process, as many as there is room for."""

    def __init__(self, most_bytes):
        self.most_bytes = most_bytes
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
            while self.bytes > self.most_bytes:
                self.bytes -= self.size_of(self.pages.popitem(last=False)[1])

    def clear(self):
        with self.lock:
            self.pages.clear()
            self.bytes = 0

    @staticmethod
    def size_of(page):
        return len(page.content) if page else 0


memory = Memory(MOST_BYTES_IN_MEMORY)


def find(key):
    """Return the StoredPage of a key, or None."""
    page = memory.get(key)
    if page is None:
        kept = caches[SHARED].get(key)
        page = StoredPage(*kept) if kept else None
        if page:
            memory.set(key, page)
    return None if page and page.is_over else page


def keep(key, page):
    """Keep a StoredPage for every process, for PAGE_CACHE_SECONDS at most."""
    memory.set(key, page)
    seconds = seconds_left(page.until, settings.PAGE_CACHE_SECONDS)
    caches[SHARED].set(key, (page.content, page.headers, page.until), seconds)
