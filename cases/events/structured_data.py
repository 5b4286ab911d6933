"""The schema.org description of an event."""

from cases.choices import Role
from home.i18n.related import pages_by_id

SCHEMA = "https://schema.org/"


def event_data(event, metadata):
    """Return the schema.org properties of an event."""
    return {
        "startDate": date_of(event, event.starts_on, event.starts_time, "local_start"),
        "endDate": date_of(event, event.ends_on or event.starts_on, event.ends_time, "local_end"),
        "eventStatus": SCHEMA + ("EventCancelled" if event.is_cancelled else "EventScheduled"),
        "eventAttendanceMode": attendance_mode(event),
        "location": locations(event),
        "offers": offer(event),
        "audience": [
            {"@type": "Audience", "audienceType": str(label)} for label in event.audience_labels
        ],
        **organisations(event, metadata),
    }


def date_of(event, date, time, moment):
    """Return a time, a date, a month or a year, as far as it is known, in ISO 8601."""
    if not date:
        return None
    if event.period_text:
        last = event.ends_on or event.starts_on
        is_one_month = (last.year, last.month) == (event.starts_on.year, event.starts_on.month)
        return f"{date:%Y-%m}" if is_one_month else f"{date:%Y}"
    return getattr(event, moment).isoformat() if time else date.isoformat()


def attendance_mode(event):
    if not event.place and not event.online_url:
        return None
    if event.place and event.online_url:
        return f"{SCHEMA}MixedEventAttendanceMode"
    mode = "Offline" if event.place else "Online"
    return f"{SCHEMA}{mode}EventAttendanceMode"


def locations(event):
    found = []
    if event.place:
        found.append({"@type": "Place", "name": event.place, "address": event.place})
    if event.online_url:
        found.append({"@type": "VirtualLocation", "url": event.online_url})
    return found


def offer(event):
    """Return the price and the registration, or None if neither is known."""
    if event.price is None and not event.registration_url:
        return None
    price = {} if event.price is None else {"price": event.price, "priceCurrency": "SEK"}
    address = {"url": event.registration_url} if event.registration_url else {}
    return {"@type": "Offer", **price, **address}


def organisations(event, metadata):
    """Return the organizers and the performers."""
    rows = list(event.organisations.all())
    pages = pages_by_id([row.organisation_id for row in rows])

    def named(*roles):
        return [
            {
                "@type": "Organization",
                "name": pages[row.organisation_id].title,
                "url": metadata.absolute(pages[row.organisation_id].get_url(metadata.request)),
            }
            for row in rows
            if row.role in roles and row.organisation_id in pages
        ]

    return {"organizer": named(Role.LEAD, Role.HOST), "performer": named(Role.SPEAKER)}
