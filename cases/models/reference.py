"""Where a statement stands: the report, described on a page of this site, and its section."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportReference(models.Model):
    """A report that states something, and the section that says so; both may be missing.

    Templates are given `report_page`, the report in the reader's language: see
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
