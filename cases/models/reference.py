"""References to a report, which has a page on this site, and a section of it."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportReference(models.Model):
    """The report that a statement is from, and its section; both may be empty.

    Templates use `report_page`, the report in the reader's language: see
    `cases.reports.add_report_pages`.
    """

    report = models.ForeignKey(
        "cases.ReportPage",
        verbose_name=_("report"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    section = models.CharField(
        _("section"), max_length=40, blank=True, help_text=_("For example: 2.1.1")
    )

    reference_panels = [FieldRowPanel([FieldPanel("report"), FieldPanel("section")])]

    class Meta:
        abstract = True
