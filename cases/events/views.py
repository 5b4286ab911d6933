"""The calendar files and the feed of events; their addresses are below those of the pages."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from cases.event_context import coming_events
from cases.events.calendar import CONTENT_TYPE, calendar_of
from cases.models import EventIndexPage, EventPage
from home.caching.cacheable import mark_publicly_cacheable
from home.feeds import MAX_ENTRIES, atom_feed
from home.page_views import page_view

# Past events in the calendar of all events, which also has the coming ones.
MAX_PAST = 100


@require_safe
@page_view(EventPage, EventIndexPage)
def calendar(request, page):
    """Return one event, or all events of a list, as a calendar file."""
    mark_publicly_cacheable(request)
    events = [page] if isinstance(page, EventPage) else events_of_calendar(page, request)
    if isinstance(page, EventPage) and not page.has_exact_dates:
        raise Http404
    content = calendar_of(events, request, page.title)
    disposition = f'inline; filename="{page.slug}.ics"'
    return HttpResponse(
        content, content_type=CONTENT_TYPE, headers={"Content-Disposition": disposition}
    )


def events_of_calendar(index, request):
    return [*coming_events(index.events(), request), *index.events().past()[:MAX_PAST]]


@require_safe
@page_view(EventIndexPage)
def feed(request, page):
    """Return the most recently published events as an Atom feed."""
    mark_publicly_cacheable(request)
    events = page.events().order_by("-first_published_at", "-pk")
    return atom_feed(page, request, list(events[:MAX_ENTRIES]), description_of)


def description_of(event):
    return " · ".join(filter(None, [event.when, event.place, event.summary]))
