"""Checks of the services that the site needs. Other apps register their own."""

from dataclasses import dataclass

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

checks = []


@dataclass(frozen=True)
class Result:
    """The state of one service: `ok`, `degraded` (the site works without it) or `failed`."""

    name: str
    state: str
    text: str = ""


def register_check(function):
    """Add a function without arguments that returns a Result; usable as a decorator."""
    checks.append(function)
    return function


@register_check
def database():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return Result(_("Database"), "failed", str(error.__class__.__name__))
    return Result(_("Database"), "ok", connection.vendor)


@register_check
def cache_works():
    try:
        cache.set("health", "ok", 5)
        state = "ok" if cache.get("health") == "ok" else "degraded"
    except Exception as error:
        return Result(_("Cache"), "degraded", error.__class__.__name__)
    return Result(_("Cache"), state)


@register_check
def pictures():
    """Pictures of which no rendition could be made are left out of the pages."""
    from home.models import NodeImage

    failed = NodeImage.objects.exclude(rendition_error="").count()
    if not failed:
        return Result(_("Pictures"), "ok")
    text = ngettext(
        "%(count)d picture cannot be shown", "%(count)d pictures cannot be shown", failed
    )
    return Result(_("Pictures"), "degraded", text % {"count": failed})


def results():
    """Return the results of every check, in the order of registration."""
    return [check() for check in checks]


def worst(found):
    """Return the worst state among results."""
    order = ("ok", "degraded", "failed")
    return max((result.state for result in found), key=order.index, default="ok")
