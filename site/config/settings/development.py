"""Settings for development: no variable has to be set, and nothing is secret."""

from .base import *  # noqa: F403
from .base import MIDDLEWARE
from .environment import env

DEBUG = True
SECRET_KEY = "development-only-and-therefore-not-secret"  # noqa: S105
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
# Without the page cache changes of templates are shown at once.
PAGE_CACHE_SECONDS = env.int("PAGE_CACHE_SECONDS", 0)
INTERNAL_IPS = ["127.0.0.1"]
MIDDLEWARE = [*MIDDLEWARE, "home.middleware.development.NotFoundMiddleware"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# The accounts of the demonstration have no second factor.
SECOND_FACTOR_REQUIRED = env.bool("SECOND_FACTOR_REQUIRED", False)
