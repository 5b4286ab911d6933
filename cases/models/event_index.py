"""The list of events: what is to come, and what has been."""

from django.utils.translation import gettext_lazy as _

from cases.event_context import event_index_context
from home.models.index_page import IndexPage
from home.visibility import readable

from .event import EventPage


class EventIndexPage(IndexPage):
    """What is to come, and what has been."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["cases.EventPage"]
    max_count_per_parent = 1
    template = "cases/event_index_page.html"

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    def events(self):
        """Return the events of this list that everybody may read."""
        return readable(EventPage.objects.child_of(self))

    def listed(self):
        """Return what has been, the latest first."""
        return self.events().past()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | event_index_context(self, request)
