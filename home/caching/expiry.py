"""Pages that expire at a certain time although nobody changes them, as when an event ends."""

import time

from django.utils import timezone


def expire_at(request, when):
    """Limit how long the response to a request may be cached.

    `when` is an aware datetime, or None for no limit. The earliest of several calls counts.
    """
    known = expires_at(request)
    if when and (known is None or when < known):
        request.expires_at = when


def expires_at(request):
    """Return when the response to a request expires, or None."""
    return getattr(request, "expires_at", None)


def has_passed(when):
    """Return whether a time has come; None never does."""
    return when is not None and when <= timezone.now()


def expiry_timestamp(request):
    """Return when the response to a request expires in seconds since 1970, or None."""
    when = expires_at(request)
    return when.timestamp() if when else None


def seconds_left(timestamp, limit):
    """Return the whole seconds until a timestamp: from 0 to `limit`, which also stands for None."""
    return limit if timestamp is None else max(0, min(limit, int(timestamp - time.time())))
