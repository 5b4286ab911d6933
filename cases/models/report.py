"""Reports on the results of a period."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.report_context import report_context
from home.links.panel import END_PANELS
from home.models.base_page import BasePage
from home.models.month import MonthField


class ReportPage(BasePage):
    """A report on a period; the page is made of the effects and figures that refer to it."""

    report_title = models.CharField(
        _("title of the report"), max_length=200, help_text=_("As it is named as a source.")
    )
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    published = MonthField(_("published"), null=True, blank=True)
    date_text = models.CharField(
        _("date in words"),
        max_length=200,
        blank=True,
        help_text=_("Where the report gives no date of its own."),
    )
    report_url = models.URLField(_("address of the report"), blank=True)
    started = MonthField(_("start of the period"))
    ended = MonthField(_("end of the period"))

    parent_page_types = ["cases.GoalIndexPage"]
    subpage_types = []
    template = "cases/report_page.html"
    schema_type = "Report"

    override_translatable_fields = [
        TranslatableField("slug"),
        SynchronizedField("image"),
        SynchronizedField("report_url"),
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                "report_title",
                "publisher",
                FieldRowPanel(["started", "ended"]),
                FieldRowPanel([FieldPanel("published"), FieldPanel("date_text")]),
                "report_url",
            ],
            heading=_("The report"),
        ),
        *END_PANELS,
    ]

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")

    def clean(self):
        super().clean()
        if self.started and self.ended and self.ended < self.started:
            raise ValidationError({"ended": _("The end is before the start.")})

    @property
    def share_goals(self):
        return [1, 2, 3, 4, 5, 6]

    def structured_data(self, metadata):
        """Return the title of the report and the period that it covers."""
        is_dated = self.started and self.ended
        return {
            "citation": self.report_title,
            "temporalCoverage": is_dated and f"{self.started:%Y-%m}/{self.ended:%Y-%m}",
            "publisher": self.publisher and {"@type": "Organization", "name": self.publisher},
        }

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | report_context(self)
