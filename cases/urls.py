"""The addresses below events and the list of events; they are translated into each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from cases.events import views

urlpatterns = [
    path(_("<path:path>/calendar.ics"), views.calendar, name="event_calendar"),
    path(_("<path:path>/events.atom"), views.feed, name="event_feed"),
]
