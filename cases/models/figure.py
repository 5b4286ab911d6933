"""A figure: its qualifier, value, unit and source."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from django.db import models
from django.utils.translation import gettext_lazy as _

from home.choices import Qualifier

from .reference import ReportReference


class Figure(ReportReference, TranslatableMixin, Orderable):
    """A row with a statement, and a value if there is one.

    source: for statements from elsewhere than a report that has a page on this site.
    """

    value = models.DecimalField(_("value"), max_digits=14, decimal_places=2, null=True, blank=True)
    qualifier = models.CharField(
        _("how exact"), max_length=10, choices=Qualifier, default=Qualifier.EXACTLY
    )
    unit = models.CharField(
        _("unit"), max_length=60, blank=True, help_text=_("For example: people")
    )
    source = models.CharField(_("other source"), max_length=200, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    is_highlight = models.BooleanField(
        _("among the effects in brief"),
        default=False,
        help_text=_("Stands first on the page of the report."),
    )

    value_panels = [
        FieldRowPanel([FieldPanel("qualifier"), FieldPanel("value"), FieldPanel("unit")])
    ]
    source_panels = [
        *ReportReference.reference_panels,
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_url")]),
        FieldPanel("is_highlight"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True
