"""Reports from visitors about errors on pages."""

from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from django.db import models
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

MAX_MESSAGE = 4000
LABEL_LENGTH = 80


class ReportState(models.TextChoices):
    """The state of the handling of a report."""

    NEW = "new", _("New")
    IN_PROGRESS = "in_progress", _("In progress")
    SOLVED = "solved", _("Solved")
    REJECTED = "rejected", _("Rejected")


CLOSED = (ReportState.SOLVED, ReportState.REJECTED)


class ErrorReport(models.Model):
    """A report; nothing is stored about the visitor except what the visitor wrote.

    `page` is the page in the first language, and `address` the path that the visitor was on. A
    report about the search page or about the whole site has no page. `mailed` is when an e-mail
    about it was sent.
    """

    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="error_reports",
    )
    address = models.CharField(_("address"), max_length=2000, blank=True)
    message = models.TextField(_("what is wrong"), max_length=MAX_MESSAGE)
    email = models.EmailField(_("e-mail"), blank=True)
    state = models.CharField(
        _("state"), max_length=20, choices=ReportState, default=ReportState.NEW
    )
    note = models.TextField(
        _("note"),
        max_length=MAX_MESSAGE,
        blank=True,
        help_text=_("For colleagues and editors. The visitor does not see it."),
    )
    created = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    mailed = models.DateTimeField(_("e-mailed"), null=True, editable=False)

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("message", read_only=True),
                FieldPanel("address", read_only=True),
                FieldPanel("email", read_only=True),
                FieldPanel("created", read_only=True),
            ],
            heading=_("From a visitor"),
        ),
        MultiFieldPanel(["state", "note"], heading=_("What becomes of it")),
    ]

    class Meta:
        verbose_name = _("report of an error")
        verbose_name_plural = _("reports of errors")
        ordering = ["-created"]
        default_permissions = ()

    def __str__(self):
        return Truncator(" ".join(self.message.split())).chars(LABEL_LENGTH)
