"""The common settings; development, test and production add their own."""

from pathlib import Path

from csp.constants import NONE, SELF

from django.utils.translation import gettext_lazy as _

from .accounts import *  # noqa: F403
from .accounts import ACCOUNT_APPS, ACCOUNT_MIDDLEWARE
from .environment import caches, database, env, frontend_caches
from .freshness import *  # noqa: F403
from .search import *  # noqa: F403
from .tasks import *  # noqa: F403

SITE_DIR = Path(__file__).resolve().parents[2]
BASE_DIR = SITE_DIR.parent
VAR_DIR = Path(env.str("VAR_DIR", str(BASE_DIR / "var")))
VAR_DIR.mkdir(parents=True, exist_ok=True)

INSTALLED_APPS = [
    "search",
    "cases",
    *ACCOUNT_APPS,
    "network",
    "home",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.frontend_cache",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "network.accounts.users_app.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtail.contrib.typed_table_block",
    "modelcluster",
    "taggit",
    "django_filters",
    "csp",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "home.middleware.page_cache.PageCacheMiddleware",
    "home.middleware.compression.CompressionMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "csp.middleware.CSPMiddleware",
    "home.middleware.admin_policy.AdminPolicyMiddleware",
    "home.middleware.admin_parameters.AdminParametersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "home.middleware.language.LanguageFromAddressMiddleware",
    "home.middleware.site.SiteMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    *ACCOUNT_MIDDLEWARE,
    "network.access.middleware.GuardMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    # Before the two that redirect a missing address.
    "network.missing_pages.middleware.MissingPagesMiddleware",
    "home.middleware.lower_case.LowerCaseMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "home.layout.context_processors.frame",
            ],
        },
    }
]

DATABASES = {"default": database(default=f"sqlite:///{VAR_DIR / 'noden.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# "pages" is the page cache. The site works without its caches, but is slower.
CACHES = caches(VAR_DIR / "cache")
# The maximum age of a cached page in seconds; 0 turns the page cache off.
PAGE_CACHE_SECONDS = env.int("PAGE_CACHE_SECONDS", 3600)
# A cache in front of the site that is purged of changes may store pages for this many seconds.
# Other shared caches have to revalidate each time.
WAGTAILFRONTENDCACHE = frontend_caches()
PAGE_CACHE_CDN_SECONDS = env.int("PAGE_CACHE_CDN_SECONDS", 3600 if WAGTAILFRONTENDCACHE else 0)
# The query parameters that public pages may depend on; others are removed from the request.
PAGE_PARAMETERS = [
    "q",
    "type",
    "goal",
    "sector",
    "technique",
    "phase",
    "organisation",
    "organisation_type",
    "membership",
    "size",
    "cost",
    "effort",
    "year",
    "sort",
    "page",
    # The section of a guideline that is shown.
    "section",
    "kind",
    # The cases that are compared.
    "case",
]

LANGUAGE_CODE = "sv"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
# Translations of the site, and of texts of Wagtail without a translation or with a wrong one.
LOCALE_PATHS = [SITE_DIR / "locale", SITE_DIR / "locale" / "wagtail"]
TIME_ZONE = "Europe/Stockholm"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
USE_I18N = USE_TZ = WAGTAIL_I18N_ENABLED = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STATICFILES_DIRS = [SITE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# Cached drawings of `home.weave`; missing ones are drawn again.
DRAWINGS_DIR = VAR_DIR / "drawings"
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

PUBLIC_URL = env.str("PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
WAGTAIL_SITE_NAME = "Noden"
WAGTAILADMIN_BASE_URL = PUBLIC_URL
WAGTAIL_ENABLE_UPDATE_CHECK = WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILADMIN_COMMENTS_ENABLED = True
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILEMBEDS_FINDERS = []
WAGTAILIMAGES_IMAGE_MODEL = "home.NodeImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "heif", "jpg", "jpeg", "png", "svg", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "home.uploads.images.PictureForm"
WAGTAILDOCS_DOCUMENT_MODEL = "home.NodeDocument"
WAGTAILDOCS_EXTENSIONS = [
    *("csv", "docx", "eml", "odp", "ods", "odt", "pdf", "pptx", "rtf", "txt", "xlsx", "zip")
]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILDOCS_DOCUMENT_FORM_BASE = "home.uploads.documents.DocumentForm"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = True
ADMIN_PREFIX = "hantera/"

AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

EMAIL_CONFIG = env.dj_email_url("EMAIL_URL", default="console://")
EMAIL_BACKEND = EMAIL_CONFIG["EMAIL_BACKEND"]
EMAIL_HOST = EMAIL_CONFIG.get("EMAIL_HOST", "localhost")
EMAIL_PORT = EMAIL_CONFIG.get("EMAIL_PORT", 25)
EMAIL_HOST_USER = EMAIL_CONFIG.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = EMAIL_CONFIG.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = EMAIL_CONFIG.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = EMAIL_CONFIG.get("EMAIL_USE_SSL", False)
EMAIL_FILE_PATH = EMAIL_CONFIG.get("EMAIL_FILE_PATH") or None
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "Noden <noden@noden.example>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Public pages may load only what the site itself serves, and have no inline scripts or styles.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        # Video players, which are loaded only when the visitor presses play.
        "frame-src": ["https://www.youtube-nocookie.com", "https://player.vimeo.com"],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
# Wagtail's admin has inline scripts. A nonce would disable 'unsafe-inline'.
ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": [SELF],
    "script-src": [SELF, "'unsafe-inline'"],
    "style-src": [SELF, "'unsafe-inline'"],
    "img-src": [SELF, "data:", "blob:"],
    "connect-src": [SELF],
    "font-src": [SELF],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
    "form-action": [SELF],
    "base-uri": [SELF],
    "object-src": [NONE],
}
PERMISSIONS_POLICY = {
    name: []
    for name in ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"redact": {"()": "config.redaction.RedactingFilter"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["redact"]}
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "axes": {"level": "WARNING"},
        # These log a line for each task and each save, which Wagtail's history also has.
        "django_tasks": {"level": "WARNING"},
        "django_tasks_db": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
    },
}
