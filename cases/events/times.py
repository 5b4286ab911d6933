"""Local dates and times in a time zone, and the aware datetimes they stand for.

When clocks change, a local time may not exist (it is skipped) or exist twice (it is repeated).
"""

import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MIDNIGHT = datetime.time(0)
ONE_DAY = datetime.timedelta(days=1)
UTC = datetime.UTC


@cache
def time_zone_choices():
    """Return the zones of the IANA database that are named after a place, and UTC."""
    names = sorted(name for name in available_timezones() if is_named_after_place(name))
    return [("UTC", "UTC"), *((name, name.replace("_", " ")) for name in names)]


def is_named_after_place(name):
    return "/" in name and not name.startswith(("Etc/", "SystemV/", "US/", "posix/", "right/"))


def aware_datetime(date, time, zone):
    """Return a local date and time as an aware datetime; `zone` is an IANA name.

    For a repeated time it is the first of the two.
    """
    return datetime.datetime.combine(date, time, tzinfo=ZoneInfo(zone))


def is_skipped(local):
    """Return whether a local time does not exist because clocks are put forward."""
    there_and_back = local.astimezone(UTC).astimezone(local.tzinfo)
    return there_and_back.replace(tzinfo=None) != local.replace(tzinfo=None)


def is_repeated(local):
    """Return whether a local time exists twice because clocks are put back."""
    return not is_skipped(local) and local.utcoffset() != local.replace(fold=1).utcoffset()


def check_local_time(date, time, zone):
    """Raise a ValidationError if a local time is skipped or repeated."""
    local = aware_datetime(date, time, zone)
    values = {"time": f"{time:%H:%M}", "zone": zone.replace("_", " ")}
    if is_skipped(local):
        message = _(
            "The clock is never %(time)s on this day in the time zone %(zone)s: it is put forward "
            "past that hour. Choose another time."
        )
        raise ValidationError(message % values)
    if is_repeated(local):
        message = _(
            "The clock is %(time)s twice on this day in the time zone %(zone)s: it is put back. "
            "Choose another time, or write it in the time zone UTC."
        )
        raise ValidationError(message % values)


def start_of(starts_on, starts_time, zone):
    """Return the aware datetime of a start; without a time, the beginning of the day."""
    return aware_datetime(starts_on, starts_time or MIDNIGHT, zone)


def end_of(starts_on, ends_on, ends_time, zone):
    """Return the aware datetime of an end; without a time, the end of the last day."""
    last = ends_on or starts_on
    if ends_time:
        return aware_datetime(last, ends_time, zone)
    return aware_datetime(last + ONE_DAY, MIDNIGHT, zone)
