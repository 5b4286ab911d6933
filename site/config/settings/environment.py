"""Reads environment variables; no other module of the project does."""

from environs import Env, EnvError

from django.core.exceptions import ImproperlyConfigured

env = Env()
env.read_env(recurse=True)

MISSING = "Set the environment variable {name}: {purpose}. See .env.example."


def required(name, purpose):
    """Return the value of variable `name`; raise ImproperlyConfigured if it is not set."""
    value = env.str(name, "").strip()
    if not value:
        raise ImproperlyConfigured(MISSING.format(name=name, purpose=purpose))
    return value


def required_list(name, purpose):
    """Return the comma-separated values of `name`, at least one; raise as `required` does."""
    return [part.strip() for part in required(name, purpose).split(",") if part.strip()]


def database(default):
    """Return Django's settings of the database at DATABASE_URL, or at `default`."""
    try:
        settings = env.dj_db_url("DATABASE_URL", default=default, conn_max_age=60)
    except (EnvError, ValueError) as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}") from error
    if settings["ENGINE"].endswith("sqlite3"):
        settings["OPTIONS"] = SQLITE_OPTIONS
    else:
        settings["CONN_HEALTH_CHECKS"] = True
    return settings


def caches(folder):
    """Return Django's settings of the caches: the Redis server of CACHE_URL, or files."""
    url = env.str("CACHE_URL", "")
    if url.startswith(("redis://", "rediss://", "unix://")):
        return {
            "default": {**REDIS, "LOCATION": url, "KEY_PREFIX": "noden"},
            "pages": {**REDIS, "LOCATION": url, "KEY_PREFIX": "noden-pages"},
        }
    if url:
        raise ImproperlyConfigured("CACHE_URL is the address of a Redis server: redis://host:6379")
    return {
        "default": {**FILES, "LOCATION": folder / "default", "OPTIONS": {"MAX_ENTRIES": 5_000}},
        "pages": {**FILES, "LOCATION": folder / "pages", "OPTIONS": {"MAX_ENTRIES": 1_000}},
    }


def frontend_caches():
    """Return Wagtail's settings of the caches in front of the site, or {}.

    FRONTEND_CACHE_URL is the address of a Varnish, Squid or nginx that accepts PURGE requests;
    CLOUDFLARE_ZONE_ID and CLOUDFLARE_TOKEN are for a zone of Cloudflare.
    """
    found = {}
    if url := env.str("FRONTEND_CACHE_URL", ""):
        found["http"] = {"BACKEND": f"{FRONTEND_CACHE_BACKENDS}.HTTPBackend", "LOCATION": url}
    if zone := env.str("CLOUDFLARE_ZONE_ID", ""):
        token = required("CLOUDFLARE_TOKEN", "the token that may purge the zone of Cloudflare")
        found["cloudflare"] = {
            "BACKEND": f"{FRONTEND_CACHE_BACKENDS}.CloudflareBackend",
            "ZONEID": zone,
            "BEARER_TOKEN": token,
        }
    return found


FRONTEND_CACHE_BACKENDS = "wagtail.contrib.frontend_cache.backends"
REDIS = {"BACKEND": "home.caching.backends.FaultTolerantRedisCache"}
FILES = {"BACKEND": "home.caching.backends.FaultTolerantFileCache"}

# With write-ahead logging readers are not blocked by a writer; a second writer waits.
SQLITE_OPTIONS = {
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
}
