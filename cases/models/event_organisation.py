"""Organisations at events: who hosts, speaks or takes part."""

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.choices import Role

from .event import EventPage


class EventOrganisation(Orderable):
    """The role of an organisation at an event."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="organisations")
    organisation = models.ForeignKey(
        "network.OrganisationPage",
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="event_roles",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.SPEAKER)

    panels = [FieldRowPanel([FieldPanel("organisation"), FieldPanel("role")])]

    class Meta(Orderable.Meta):
        verbose_name = _("organisation at an event")
        verbose_name_plural = _("organisations at events")
