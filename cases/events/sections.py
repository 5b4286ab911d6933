"""Sections of other pages with events: the next ones, and those that refer to the page."""

from django.db.models import Exists, OuterRef, Prefetch, Q

from cases.event_context import coming_events
from cases.models import EventIndexPage, EventOrganisation, EventPage, GoalPage, InitiativePage
from home.caching.content_version import cached_until_change
from home.index_pages import index_page
from home.models import HomePage
from home.sections import Section
from home.visibility import readable
from network.models import OrganisationPage

MAX_ON_FRONT_PAGE = 3
MAX_COMING, MAX_PAST = 10, 6


def page_sections(page, request):
    """Return the section of a page with its events; a hook of `home.sections`."""
    if isinstance(page, HomePage):
        return next_events(page, request)
    if not isinstance(page, OrganisationPage | InitiativePage | GoalPage):
        return None
    if page.translation_key not in keys_with_events():
        return None
    return events_of(page, request)


def next_events(home, request):
    """Return the section with the next events, or None."""
    coming = coming_events(
        readable(EventPage.objects.descendant_of(home)), request, MAX_ON_FRONT_PAGE
    )
    if not coming:
        return None
    index = index_page(EventIndexPage, home.locale_id)
    return Section("cases/sections/next_events.html", {"events": coming, "index": index}, order=5)


@cached_until_change(max_entries=1)
def keys_with_events():
    """Return the translation keys of the pages that any event refers to."""
    events = readable(EventPage.objects.all())
    return frozenset(
        [
            *EventOrganisation.objects.values_list("organisation__translation_key", flat=True),
            *events.values_list("initiative__translation_key", flat=True),
            *events.values_list("goals__translation_key", flat=True),
        ]
    )


def events_of(page, request):
    """Return the section with the events that refer to a page, or None."""
    events = readable(EventPage.objects.filter(refers_to(page), locale_id=page.locale_id))
    if isinstance(page, OrganisationPage):
        events = with_roles_of(events, page)
    coming = coming_events(events, request, MAX_COMING)
    past = list(events.past()[:MAX_PAST])
    if not coming and not past:
        return None
    return Section("cases/sections/events.html", {"coming": coming, "past": past}, order=15)


def refers_to(page):
    """Return the condition for events that refer to a page in any language."""
    key = page.translation_key
    if isinstance(page, OrganisationPage):
        rows = EventOrganisation.objects.filter(page=OuterRef("pk"))
        return Exists(rows.filter(organisation__translation_key=key))
    if isinstance(page, InitiativePage):
        return Q(initiative__translation_key=key)
    return Q(goals__translation_key=key)


def with_roles_of(events, organisation):
    """Prefetch the rows of an organisation at each event as `roles_shown`."""
    rows = EventOrganisation.objects.filter(
        organisation__translation_key=organisation.translation_key
    )
    return events.prefetch_related(Prefetch("organisations", rows, to_attr="roles_shown"))
