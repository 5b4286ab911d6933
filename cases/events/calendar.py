"""Events as an iCalendar file (RFC 5545), which calendars open or subscribe to."""

import datetime
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language

from home.layout.addresses import absolute

PRODUCT = "-//Noden//Events//SV"
CONTENT_TYPE = "text/calendar; charset=utf-8"
ONE_DAY = datetime.timedelta(days=1)


def calendar_of(events, request, name):
    """Return a calendar with the events that have exact dates, as bytes.

    The file contains the rules of the time zones.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for event in events:
        if event.has_exact_dates:
            calendar.add_component(entry_of(event, request))
    add_time_zones(calendar, events)
    return calendar.to_ical()


def add_time_zones(calendar, events):
    """Add the rules of the time zones for the years in which the events are."""
    years = [event.starts_on.year for event in events if event.has_exact_dates]
    if years:
        first, last = datetime.date(min(years) - 1, 1, 1), datetime.date(max(years) + 2, 1, 1)
        calendar.add_missing_timezones(first, last)


def entry_of(event, request):
    """Return the VEVENT of an event."""
    address = absolute(event.get_url(request))
    entry = Event()
    entry.add("uid", uid_of(event))
    entry.add("dtstamp", last_modified(event))
    entry.add("last-modified", last_modified(event))
    entry.add("sequence", sequence_of(event))
    entry.add("summary", event.title)
    add_times(entry, event)
    entry.add("url", address)
    entry.add("description", description_of(event, address))
    entry.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    if location := event.place or event.online_url:
        entry.add("location", location)
    return entry


def uid_of(event):
    """Return an identifier that does not change when the event is moved or renamed."""
    return f"{event.translation_key}-{get_language()}@{urlsplit(settings.PUBLIC_URL).hostname}"


def add_times(entry, event):
    """Add the start and the end: without a time as dates, of which the end is exclusive."""
    if not event.starts_time:
        entry.add("dtstart", event.starts_on)
        entry.add("dtend", (event.ends_on or event.starts_on) + ONE_DAY)
        return
    entry.add("dtstart", event.local_start)
    if event.ends_time:
        entry.add("dtend", event.local_end)


def last_modified(event):
    moment = event.last_published_at or event.latest_revision_created_at or timezone.now()
    return moment.astimezone(datetime.UTC).replace(microsecond=0)


def sequence_of(event):
    """Return a number that increases with each publication: the minutes since the first."""
    first = event.first_published_at
    elapsed = last_modified(event) - first if first else datetime.timedelta()
    return max(0, int(elapsed.total_seconds()) // 60)


def description_of(event, address):
    parts = [event.summary, event.online_url, event.registration_url, address]
    return "\n\n".join(part for part in dict.fromkeys(parts) if part)
