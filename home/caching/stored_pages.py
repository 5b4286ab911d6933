"""Where whole pages are kept: in the memory of a process, and in a cache that all of them share.

Keys hold the version of the content, so nothing here is ever out of date: an entry is used or it is
not. Whatever goes wrong with the shared cache makes pages slower and is said in the log.
"""

import logging
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from django.conf import settings
from django.core.cache import caches

logger = logging.getLogger(__name__)

SHARED = "pages"
MOST_BYTES_IN_MEMORY = 32_000_000


@dataclass(frozen=True)
class StoredPage:
    """An answer as it is sent: its body, compressed or not, and its headers."""

    content: bytes
    headers: tuple[tuple[str, str], ...]


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
        page = find_shared(key)
        if page:
            memory.set(key, page)
    return page


def find_shared(key):
    try:
        kept = caches[SHARED].get(key)
        return StoredPage(*kept) if kept else None
    except Exception:
        logger.warning("The cache of pages cannot be read; pages are made anew", exc_info=True)
        return None


def keep(key, page):
    """Keep a StoredPage for every process, for PAGE_CACHE_SECONDS at most."""
    memory.set(key, page)
    try:
        kept = (page.content, page.headers)
        caches[SHARED].set(key, kept, settings.PAGE_CACHE_SECONDS)
    except Exception:
        logger.warning("A page cannot be kept in the cache of pages", exc_info=True)
