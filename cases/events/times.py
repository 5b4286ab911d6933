"""Local dates and times in a time zone, as moments.

A local time that a change of the clocks skips names no moment, and one that it repeats names two.
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


def moment(date, time, zone):
    """Return the local date and time in the zone with this name as an aware datetime.

    Where there are two, it is the first.
    """
    return datetime.datetime.combine(date, time, tzinfo=ZoneInfo(zone))


def is_skipped(local):
    """Return whether no clock shows this local time, because the hour is left out."""
    there_and_back = local.astimezone(UTC).astimezone(local.tzinfo)
    return there_and_back.replace(tzinfo=None) != local.replace(tzinfo=None)


def is_repeated(local):
    """Return whether clocks show this local time twice, because the hour is repeated."""
    return not is_skipped(local) and local.utcoffset() != local.replace(fold=1).utcoffset()


def check_local_time(date, time, zone):
    """Raise a ValidationError if the local time names no moment, or two."""
    local = moment(date, time, zone)
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
    """Return the moment at which something begins; without a time, the beginning of the day."""
    return moment(starts_on, starts_time or MIDNIGHT, zone)


def end_of(starts_on, ends_on, ends_time, zone):
    """Return the moment at which something is over; without a time, the end of its last day."""
    last = ends_on or starts_on
    if ends_time:
        return moment(last, ends_time, zone)
    return moment(last + ONE_DAY, MIDNIGHT, zone)
