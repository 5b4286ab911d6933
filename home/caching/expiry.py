"""Pages that a moment makes out of date although nobody changes anything, as when an event ends."""

import time

from django.utils import timezone


def keep_until(request, moment):
    """Let the answer to a request be kept until `moment` at the longest.

    `moment` is an aware datetime, or None for no limit; of several, the first counts.
    """
    known = kept_until(request)
    if moment and (known is None or moment < known):
        request.kept_until = moment


def kept_until(request):
    """Return the moment until which the answer to a request may be kept, or None for no limit."""
    return getattr(request, "kept_until", None)


def has_passed(moment):
    """Return whether a moment has come; None never does."""
    return moment is not None and moment <= timezone.now()


def expiry_of(request):
    """Return until when the answer to a request may be kept, in seconds since 1970, or None."""
    moment = kept_until(request)
    return moment.timestamp() if moment else None


def seconds_left(until, most):
    """Return for how many whole seconds an answer may be kept: from 0 to `most`."""
    return most if until is None else max(0, min(most, int(until - time.time())))
