"""Settings for tests: fast password hashing, e-mails in memory, no shared files."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403

DEBUG = False
SECRET_KEY = "used-by-the-tests-alone"  # noqa: S105
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Background tasks run immediately, in the request or test that enqueues them.
TASKS = {
    name: {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": []}
    for name in ("default", "worker")
}
# Tests of Elasticsearch set this; the variable ELASTICSEARCH_URL is only its address.
ELASTICSEARCH_URLS = []
# Tests of semantic search switch it on; see the fixture in tests/search/conftest.py.
SEMANTIC_SEARCH = False
EMBEDDINGS_URL = ""
PUBLIC_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
# Local memory caches; tests of the page cache set PAGE_CACHE_SECONDS.
CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "pages")
}
PAGE_CACHE_SECONDS = 0
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="noden-media-"))
DRAWINGS_DIR = Path(tempfile.mkdtemp(prefix="noden-drawings-"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Tests sign in without a request; tests of accounts switch these on.
AXES_ENABLED = SECOND_FACTOR_REQUIRED = False
