"""Settings for a server: secrets are read from the environment and are required."""

from .accounts import TRUSTED_PROXY_COUNT
from .base import *  # noqa: F403
from .environment import env, required, required_list

DEBUG = False
SECRET_KEY = required("SECRET_KEY", "a long random text that signs sessions and links")
ALLOWED_HOSTS = required_list("ALLOWED_HOSTS", "the host names of the site, comma-separated")
required("DATABASE_URL", "the database, for instance postgres://user:password@host:5432/noden")
PUBLIC_URL = env.str("PUBLIC_URL", f"https://{ALLOWED_HOSTS[0]}").rstrip("/")
WAGTAILADMIN_BASE_URL = PUBLIC_URL
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [PUBLIC_URL])

# A proxy sets or removes this header. Without a proxy, visitors could send it with an http request,
# which would count as https.
if TRUSTED_PROXY_COUNT > 0:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31_536_000)
# Both affect other sites of the domain and are hard to undo, so the owner of the domain decides.
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", False)
SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", False)
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # that these two are off
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "home.static_storage.MinifiedStaticFilesStorage"},
}
