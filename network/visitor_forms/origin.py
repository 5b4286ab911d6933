"""A check of the Origin header, for forms without cookies, which have no CSRF token."""

from urllib.parse import urlsplit

from django.conf import settings


def is_same_origin(request):
    """Return whether the Origin header is this site's, or missing."""
    origin = request.headers.get("Origin")
    if origin is None or origin in getattr(settings, "CSRF_TRUSTED_ORIGINS", ()):
        return True
    return origin_host(origin) == request.get_host()


def origin_host(origin):
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""
