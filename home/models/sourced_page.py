"""The source of the statements on a page: a page about a report, or a URL."""

from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail_localize.fields import SynchronizedField

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class SourcedPage(models.Model):
    """An abstract base of pages with a source, shown at their end."""

    source = models.CharField(
        _("source"),
        max_length=200,
        blank=True,
        help_text=_("Title and section of what the figures and facts of the text come from."),
    )
    source_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page about the source"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("For example the page of a report."),
    )
    source_url = models.URLField(_("address of the source"), blank=True)

    source_panel = MultiFieldPanel(
        [FieldPanel("source"), PageChooserPanel("source_page"), FieldPanel("source_url")],
        heading=_("Source"),
    )
    # For `override_translatable_fields`.
    synchronized_source = [SynchronizedField("source_page"), SynchronizedField("source_url")]

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if (self.source_page_id or self.source_url) and not self.source:
            raise ValidationError({"source": _("Write what the source is called.")})
