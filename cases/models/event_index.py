"""The list of events, coming and past."""

from django.utils.translation import gettext_lazy as _

from cases.event_context import event_index_context
from home.models.index_page import IndexPage
from home.visibility import readable

from .event import EventPage


class EventIndexPage(IndexPage):
    """The list of coming and past events."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["cases.EventPage"]
    max_count_per_parent = 1
    template = "cases/event_index_page.html"

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    def events(self):
        """Return the public events of this list."""
        return readable(EventPage.objects.child_of(self))

    def listed(self):
        """Return the past events, the latest first."""
        return self.events().past()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | event_index_context(self, request)
