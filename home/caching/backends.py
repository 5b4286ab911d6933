"""Caches that are only ever a help: one that fails answers as an empty one does.

Django's own raise. A full disk, a damaged file or a Redis server that is away would be a failure of
the page, for Wagtail reads the cache at each request as well.
"""

import logging

from django.core.cache.backends.filebased import FileBasedCache
from django.core.cache.backends.redis import RedisCache

logger = logging.getLogger(__name__)


class ForgivingMixin:
    """Answer as an empty cache does where the cache fails, and say so in the log."""

    def get(self, key, default=None, version=None):
        return self.attempt(super().get, default, key, default, version)

    def set(self, key, *args, **kwargs):
        return self.attempt(super().set, None, key, *args, **kwargs)

    def add(self, key, *args, **kwargs):
        return self.attempt(super().add, False, key, *args, **kwargs)

    def touch(self, key, *args, **kwargs):
        return self.attempt(super().touch, False, key, *args, **kwargs)

    def delete(self, key, version=None):
        return self.attempt(super().delete, False, key, version)

    @staticmethod
    def attempt(method, answer, *args, **kwargs):
        """Return what `method` returns, or `answer` where it fails."""
        try:
            return method(*args, **kwargs)
        except Exception as error:
            logger.warning("The cache fails, and the site goes on without it: %r", error)
            return answer


class ForgivingFileCache(ForgivingMixin, FileBasedCache):
    """Files below VAR_DIR."""

    def _createdir(self):
        # Django makes the folder when the cache is first used, and before it writes.
        self.attempt(super()._createdir, None)


class ForgivingRedisCache(ForgivingMixin, RedisCache):
    """The Redis server of CACHE_URL."""
