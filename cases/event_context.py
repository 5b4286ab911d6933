"""The template context of events and of the list of events."""

from cases.reports import add_report_pages
from cases.roles import by_role
from home.caching.expiry import expire_at
from home.i18n.related import pages_by_id
from home.reverse_below import reverse_below

MAX_COMING = 100


def event_context(event, request):
    """Return the context of the page of an event; the page expires when the event is over."""
    if event.starts_on and not event.is_over:
        expire_at(request, event.local_end)
    add_report_pages([event])
    pages = pages_by_id([*organisation_ids(event), *filter(None, [event.initiative_id])])
    context = {
        "goals": event.localized_goals,
        "initiative": pages.get(event.initiative_id),
        "organisations": by_role(event.organisations.all(), pages),
    }
    return context | {
        "has_facts": any([*context.values(), event.report_page]) or has_own_facts(event),
        "calendar_address": calendar_address(event, request),
    }


def has_own_facts(event):
    """Return whether any fact but the time is known."""
    names = ("place", "online_url", "price_text", "audience", "register_by")
    return event.price is not None or any(getattr(event, name) for name in names)


def organisation_ids(event):
    return [row.organisation_id for row in event.organisations.all()]


def calendar_address(event, request):
    """Return the address of the calendar file, or "" for an event without exact dates."""
    is_in_tree = event.pk and event.has_exact_dates
    return reverse_below(event, "event_calendar", request) if is_in_tree else ""


def event_index_context(index, request):
    """Return the context of the list of events; it expires when an event is over."""
    return {
        "coming": coming_events(index.events(), request),
        "calendar_address": reverse_below(index, "event_calendar", request) if index.pk else "",
        "feed_address": reverse_below(index, "event_feed", request) if index.pk else "",
    }


def coming_events(events, request, limit=MAX_COMING):
    """Return the soonest of the events that are not over; the response expires when one is."""
    coming = list(events.coming()[:limit])
    for event in coming:
        expire_at(request, event.ends_at)
    return coming
