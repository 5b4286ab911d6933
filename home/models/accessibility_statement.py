"""The accessibility statement that the act (2018:1937) on digital public service requires."""

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin

from django.db import models
from django.utils.translation import gettext_lazy as _

from home.blocks.text import SHORT_TEXT_FEATURES
from home.links.panel import END_PANELS

from .base_page import BasePage


class AccessibilityStatus(models.TextChoices):
    """How far the site fulfils the requirements, in the three steps of the model statement."""

    FULL = "full", _("fully compliant")
    PARTIAL = "partial", _("partially compliant")
    NONE = "none", _("not compliant")


class ShortcomingGround(models.TextChoices):
    """Why something is not accessible: the grounds that the act allows."""

    NOT_CONFORMING = "not_conforming", _("does not yet meet the requirements")
    DISPROPORTIONATE = "disproportionate", _("would be an unreasonable burden (12 §)")
    OUT_OF_SCOPE = "out_of_scope", _("is not covered by the act")


class AccessibilityStatementPage(BasePage):
    """The statement: status, shortcomings, how it was tested, whom to contact, who supervises."""

    operator = models.CharField(_("who answers for the site"), max_length=200)
    service = models.CharField(_("what the statement is about"), max_length=200)
    status = models.CharField(_("status"), max_length=20, choices=AccessibilityStatus)
    introduction = RichTextField(_("introduction"), features=SHORT_TEXT_FEATURES, blank=True)
    method = RichTextField(_("how it was tested"), features=SHORT_TEXT_FEATURES)
    assessed_on = models.DateField(_("assessed on"))
    reviewed_on = models.DateField(_("statement reviewed on"))
    contact_text = RichTextField(_("how to tell us"), features=SHORT_TEXT_FEATURES)
    contact_email = models.EmailField(_("e-mail"))
    response_time = models.CharField(_("when one gets an answer"), max_length=150, blank=True)
    authority_name = models.CharField(_("supervisory authority"), max_length=200)
    authority_text = models.TextField(_("what the authority does"), blank=True)
    authority_url = models.URLField(_("address for complaints"))

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "home/accessibility_statement_page.html"

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(["operator", "service", "status", "introduction"], heading=_("Status")),
        InlinePanel("shortcomings", heading=_("Shortcomings"), label=_("Shortcoming")),
        MultiFieldPanel(["method", "assessed_on", "reviewed_on"], heading=_("Test")),
        MultiFieldPanel(["contact_text", "contact_email", "response_time"], heading=_("Contact")),
        MultiFieldPanel(
            ["authority_name", "authority_text", "authority_url"], heading=_("Supervision")
        ),
        *END_PANELS,
    ]

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")


class AccessibilityShortcoming(TranslatableMixin, Orderable):
    """A shortcoming: what does not work, on which ground, and what is done by when."""

    page = ParentalKey(
        AccessibilityStatementPage, on_delete=models.CASCADE, related_name="shortcomings"
    )
    what = models.TextField(_("what does not work"))
    ground = models.CharField(
        _("ground in the act"),
        max_length=20,
        choices=ShortcomingGround,
        default=ShortcomingGround.NOT_CONFORMING,
    )
    reason = models.TextField(_("why"), blank=True)
    measure = models.TextField(_("what we do about it"), blank=True)
    due = models.DateField(_("mended by"), null=True, blank=True)

    panels = [FieldPanel(name) for name in ("what", "ground", "reason", "measure", "due")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("shortcoming")
        verbose_name_plural = _("shortcomings")
