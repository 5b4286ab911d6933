"""The goals of the node and their effects."""

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail_localize.fields import SynchronizedField, TranslatableField

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.goal_context import goal_context, goal_index_context
from cases.motif_choice import MotifSelect
from home.blocks.text import TEXT_FEATURES
from home.choices import Motif
from home.links.panel import END_PANELS
from home.models.base_page import BasePage
from home.models.index_page import IndexPage
from home.visibility import readable

from .figure import Figure
from .reference import ReportReference


class GoalIndexPage(IndexPage):
    """The list of all goals of the node."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["cases.GoalPage", "cases.ReportPage"]
    max_count_per_parent = 1
    template = "cases/goal_index_page.html"

    class Meta:
        verbose_name = _("list of goals")
        verbose_name_plural = _("lists of goals")

    def listed(self):
        """Return the goals of this language by number, with their effects."""
        goals = readable(GoalPage.objects.child_of(self))
        return goals.order_by("number").prefetch_related("effects")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | goal_index_context(self, context["listing"].object_list)


class GoalPage(ReportReference, BasePage):
    """One goal; its initiatives are the pages below it."""

    number = models.PositiveSmallIntegerField(
        _("number"), validators=[MinValueValidator(1), MaxValueValidator(99)]
    )
    short_title = models.CharField(
        _("short name"), max_length=40, help_text=_("One or two words, for tags.")
    )
    motif = models.PositiveSmallIntegerField(
        _("motif and thread"), choices=Motif, default=Motif.ONE
    )
    body = RichTextField(_("what the goal means"), blank=True, features=TEXT_FEATURES)

    parent_page_types = ["cases.GoalIndexPage"]
    subpage_types = ["cases.InitiativePage"]
    template = "cases/goal_page.html"
    listing_template = "cases/listing/goal.html"

    override_translatable_fields = [
        TranslatableField("slug"),
        SynchronizedField("number"),
        SynchronizedField("motif"),
        SynchronizedField("image"),
        SynchronizedField("report"),
        SynchronizedField("section"),
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            ["number", FieldPanel("motif", widget=MotifSelect), "short_title", "body"],
            heading=_("The goal"),
        ),
        MultiFieldPanel(ReportReference.reference_panels, heading=_("Source")),
        InlinePanel("effects", heading=_("Effects"), label=_("Effect")),
        *END_PANELS,
    ]

    class Meta:
        verbose_name = _("goal")
        verbose_name_plural = _("goals")

    @property
    def share_goals(self):
        return [self.motif]

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | goal_context(self, request)


class GoalEffect(Figure):
    """A stated effect of the work towards a goal."""

    page = ParentalKey(GoalPage, on_delete=models.CASCADE, related_name="effects")
    statement = models.TextField(_("what has come of it"), max_length=500)
    period = models.CharField(
        _("period"), max_length=40, blank=True, help_text=_("For example: 2022–2024")
    )
    more_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page to read on"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The initiative, guideline or organisation that it came of."),
    )

    panels = [
        FieldPanel("statement"),
        *Figure.value_panels,
        FieldPanel("period"),
        PageChooserPanel("more_page"),
        *Figure.source_panels,
    ]

    class Meta(Figure.Meta):
        verbose_name = _("effect")
        verbose_name_plural = _("effects")
