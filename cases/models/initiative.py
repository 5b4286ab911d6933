"""Initiatives of the node towards a goal: courses, labs, networks and the like."""

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField, TranslatableField

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from cases.choices import InitiativeKind, Role
from cases.effects import prepare_figures
from cases.reports import add_report_pages
from cases.roles import by_role
from home.blocks.text import TEXT_FEATURES
from home.i18n.related import in_active_language, pages_by_id
from home.links.panel import END_PANELS
from home.models.base_page import BasePage
from home.models.month import MonthField
from home.models.relations import ConceptRelation

from .figure import Figure
from .goal import GoalPage
from .reference import ReportReference


class InitiativePage(ReportReference, BasePage):
    """An initiative, below the goal that it mainly serves."""

    kind = models.CharField(_("kind"), max_length=30, choices=InitiativeKind)
    started = MonthField(_("started"), null=True, blank=True)
    ended = MonthField(_("ended"), null=True, blank=True)
    period_text = models.CharField(
        _("period in words"), max_length=100, blank=True, help_text=_("For example: autumn 2023")
    )
    place = models.CharField(_("place"), max_length=100, blank=True)
    goals = ConceptRelation(
        "cases.GoalPage", verbose_name=_("other goals"), blank=True, related_name="also_served_by"
    )
    guidelines = ConceptRelation(
        "network.GuidelinePage",
        verbose_name=_("guidelines"),
        blank=True,
        related_name="initiatives",
        help_text=_("Guidelines that have come of the initiative, or that it works with."),
    )
    body = RichTextField(_("body"), blank=True, features=TEXT_FEATURES)

    parent_page_types = ["cases.GoalPage"]
    subpage_types = []
    template = "cases/initiative_page.html"
    listing_template = "cases/listing/initiative.html"

    override_translatable_fields = [
        TranslatableField("slug"),
        SynchronizedField("goals"),
        SynchronizedField("guidelines"),
        SynchronizedField("image"),
        SynchronizedField("place"),
        SynchronizedField("report"),
        SynchronizedField("section"),
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                "kind",
                FieldRowPanel(["started", "ended"]),
                "period_text",
                "place",
                "goals",
                "guidelines",
            ],
            heading=_("The initiative"),
        ),
        FieldPanel("body"),
        InlinePanel("organisations", heading=_("Organisations"), label=_("Organisation")),
        InlinePanel("figures", heading=_("Figures"), label=_("Figure")),
        MultiFieldPanel(ReportReference.reference_panels, heading=_("Source")),
        *END_PANELS,
    ]

    class Meta:
        verbose_name = _("initiative")
        verbose_name_plural = _("initiatives")

    @cached_property
    def localized_goals(self):
        """Return the parent goal, then the other goals that it serves by number."""
        above = Q(path=self.path[: -self.steplen])
        found = in_active_language(GoalPage.objects.filter(above | Q(pk__in=self.goals.all())))
        first = [goal for goal in found if self.path.startswith(goal.path)]
        rest = [goal for goal in found if goal not in first]
        return [*first, *sorted(rest, key=lambda goal: goal.number)]

    @property
    def share_goals(self):
        return [goal.motif for goal in self.localized_goals]

    def get_context(self, request, *args, **kwargs):
        rows, figures = list(self.organisations.all()), list(self.figures.all())
        add_report_pages([self, *figures])
        return super().get_context(request, *args, **kwargs) | {
            "goals": self.localized_goals,
            "motif_number": self.localized_goals[0].motif,
            "figures": prepare_figures(figures),
            "guidelines": in_active_language(self.guidelines.all()),
            "organisations": by_role(rows, pages_by_id([row.organisation_id for row in rows])),
        }

    def clean(self):
        super().clean()
        if self.started and self.ended and self.ended < self.started:
            raise ValidationError({"ended": _("The end is before the start.")})


class InitiativeOrganisation(Orderable):
    """The role of an organisation in an initiative."""

    page = ParentalKey(InitiativePage, on_delete=models.CASCADE, related_name="organisations")
    organisation = models.ForeignKey(
        "network.OrganisationPage",
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="initiative_roles",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.PARTICIPANT)

    panels = [FieldRowPanel([FieldPanel("organisation"), FieldPanel("role")])]

    class Meta(Orderable.Meta):
        verbose_name = _("organisation in an initiative")
        verbose_name_plural = _("organisations in initiatives")


class InitiativeFigure(Figure):
    """A figure of an initiative: a result or a target."""

    page = ParentalKey(InitiativePage, on_delete=models.CASCADE, related_name="figures")
    label = models.CharField(_("what is counted"), max_length=200)
    text = models.CharField(
        _("in words"), max_length=100, blank=True, help_text=_("Where there is no number.")
    )
    is_target = models.BooleanField(
        _("target, not yet reached"),
        default=False,
        help_text=_("Place it after the figure that it is the target of, in the same unit."),
    )
    is_effect = models.BooleanField(
        _("effect of the goal too"),
        default=False,
        help_text=_("The page of the goal shows it among the effects."),
    )
    as_of = MonthField(_("as of"), null=True, blank=True)

    panels = [
        FieldPanel("label"),
        *Figure.value_panels,
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("is_target"), FieldPanel("is_effect"), FieldPanel("as_of")]),
        *Figure.source_panels,
    ]

    class Meta(Figure.Meta):
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
