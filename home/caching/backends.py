"""Cache backends that log a failure and behave as an empty cache.

Django's own backends raise. Wagtail reads the cache at each request, so a full disk, a damaged file
or an unreachable Redis server would make every page an error.
"""

import logging

from django.core.cache.backends.filebased import FileBasedCache
from django.core.cache.backends.redis import RedisCache

logger = logging.getLogger(__name__)


class FaultTolerantMixin:
    """Log the exceptions of a cache backend, and return what an empty cache would."""

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
    def attempt(method, fallback, *args, **kwargs):
        """Return what `method` returns, or `fallback` if it raises."""
        try:
            return method(*args, **kwargs)
        except Exception as error:
            logger.warning("The cache failed and was treated as empty: %r", error)
            return fallback


class FaultTolerantFileCache(FaultTolerantMixin, FileBasedCache):
    """Files below VAR_DIR."""

    def _createdir(self):
        # Django creates the folder when the cache is first used, and before each write.
        self.attempt(super()._createdir, None)


class FaultTolerantRedisCache(FaultTolerantMixin, RedisCache):
    """The Redis server of CACHE_URL."""
