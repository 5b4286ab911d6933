"""Texts that say when an event takes place and what it costs, in the active language."""

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from home.templatetags.figures import number

TIME = "H:i"


def when(event):
    """Return when an event takes place; `period_text` is used instead of dates if there is one."""
    if event.period_text or not event.starts_on:
        return event.period_text
    days = days_of(event.starts_on, event.ends_on)
    times = times_of(event.starts_time, event.ends_time)
    return f"{days} {times}" if times else days


def days_of(first, last):
    """Return a date, or the first and the last day: 26–27 November 2026."""
    if not last or last == first:
        return date_format(first, "l j F Y")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{date_format(last, 'j F Y')}"
    start = "j F" if first.year == last.year else "j F Y"
    return f"{date_format(first, start)} – {date_format(last, 'j F Y')}"


def times_of(starts, ends):
    """Return the time of day: at 13:00, or at 13:00–16:00; "" where none is known."""
    if not starts:
        return ""
    if not ends:
        return _("at %(time)s") % {"time": date_format(starts, TIME)}
    return _("at %(start)s–%(end)s") % {
        "start": date_format(starts, TIME),
        "end": date_format(ends, TIME),
    }


def price(event):
    """Return the price of an event, or "" if it is not known."""
    if event.price is None:
        return ""
    return (
        _("SEK %(price)s") % {"price": number(event.price)} if event.price else _("Free of charge")
    )


def zone_note(event):
    """Return a note about the time zone of an event, or "" if it is not needed.

    In Swedish it is needed for other time zones than TIME_ZONE; in other languages always.
    """
    if not event.starts_time or not event.starts_at or event.period_text:
        return ""
    if event.time_zone == settings.TIME_ZONE and get_language() == settings.LANGUAGE_CODE:
        return ""
    return _("local time in %(place)s (%(zone)s)") % {
        "place": event.time_zone.rpartition("/")[2].replace("_", " "),
        "zone": event.local_start.tzname(),
    }
