"""The rows of a case: who takes part, products, assessments, outcomes, artefacts, guidelines."""

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases import examples
from cases.choices import Acquisition, ArtefactKind, AssessmentKind, Role, Unit
from cases.example_panel import ExamplePanel
from home.choices import Licence
from home.models.month import MonthField


def case_key(related_name):
    """Return the ParentalKey of a row of a case."""
    return ParentalKey("cases.CasePage", on_delete=models.CASCADE, related_name=related_name)


class CaseParticipant(Orderable):
    """An organisation other than the owner, and its role."""

    page = case_key("participants")
    organisation = models.ForeignKey(
        "network.OrganisationPage",
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="case_roles",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.PARTICIPANT)

    panels = [
        FieldRowPanel(
            [
                ExamplePanel("organisation", examples.PARTICIPANT),
                ExamplePanel("role", examples.ROLE),
            ]
        )
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("participant")
        verbose_name_plural = _("participants")


class CaseProduct(TranslatableMixin, Orderable):
    """A product, its supplier, and how the owner acquired it."""

    page = case_key("products")
    name = models.CharField(_("product"), max_length=150)
    supplier = models.CharField(_("supplier"), max_length=150, blank=True)
    acquisition = models.CharField(_("acquisition"), max_length=20, choices=Acquisition)

    panels = [
        FieldRowPanel(
            [ExamplePanel("name", examples.PRODUCT), ExamplePanel("supplier", examples.SUPPLIER)]
        ),
        ExamplePanel("acquisition", examples.ACQUISITION),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("product")
        verbose_name_plural = _("products")


class CaseAssessment(TranslatableMixin, Orderable):
    """An assessment that was made, and its result."""

    page = case_key("assessments")
    kind = models.CharField(_("kind"), max_length=30, choices=AssessmentKind)
    note = models.CharField(_("what it came to"), max_length=300, blank=True)
    url = models.URLField(_("address"), blank=True)

    panels = [
        ExamplePanel("kind", examples.ASSESSMENT),
        ExamplePanel("note", examples.ASSESSMENT_NOTE),
        ExamplePanel("url", examples.ASSESSMENT_URL),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")


class CaseOutcome(TranslatableMixin, Orderable):
    """A measured change: the values before and after, and when and how they were measured."""

    page = case_key("outcomes")
    indicator = models.CharField(_("what was measured"), max_length=150)
    before = models.DecimalField(
        _("before"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    after = models.DecimalField(_("after"), max_digits=14, decimal_places=2, null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=20, choices=Unit)
    measured = MonthField(_("measured in"), null=True, blank=True)
    method = models.CharField(_("how it was measured"), max_length=300, blank=True)
    goal = models.ForeignKey(
        "cases.GoalPage",
        verbose_name=_("goal"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="outcomes",
    )

    panels = [
        ExamplePanel("indicator", examples.INDICATOR),
        FieldRowPanel(
            [
                ExamplePanel("before", examples.BEFORE),
                ExamplePanel("after", examples.AFTER),
                ExamplePanel("unit", examples.UNIT),
            ]
        ),
        FieldRowPanel(
            [ExamplePanel("measured", examples.MEASURED), ExamplePanel("method", examples.METHOD)]
        ),
        ExamplePanel("goal", examples.OUTCOME_GOAL),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")

    @property
    def change(self):
        """Return after minus before, or None if one of them is not known."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


class CaseArtefact(TranslatableMixin, Orderable):
    """Something that others can use, and its licence."""

    page = case_key("artefacts")
    kind = models.CharField(_("kind"), max_length=20, choices=ArtefactKind)
    title = models.CharField(_("title"), max_length=150)
    url = models.URLField(_("address"), blank=True)
    document = models.ForeignKey(
        "home.NodeDocument",
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, blank=True)

    panels = [
        FieldRowPanel(
            [
                ExamplePanel("kind", examples.ARTEFACT_KIND),
                ExamplePanel("licence", examples.ARTEFACT_LICENCE),
            ]
        ),
        ExamplePanel("title", examples.ARTEFACT_TITLE),
        ExamplePanel("url", examples.ARTEFACT_URL),
        FieldPanel("document"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("artefact")
        verbose_name_plural = _("artefacts")


class CaseGuideline(Orderable):
    """A guideline that the case applied, its version and its sections."""

    page = case_key("guidelines")
    guideline = models.ForeignKey(
        "network.GuidelinePage",
        verbose_name=_("guideline"),
        on_delete=models.CASCADE,
        related_name="case_rows",
    )
    version = models.CharField(_("version"), max_length=40, blank=True)
    sections = models.CharField(
        _("sections"), max_length=400, blank=True, help_text=_("Their names in the address.")
    )

    panels = [
        FieldRowPanel(
            [
                ExamplePanel("guideline", examples.GUIDELINE),
                ExamplePanel("version", examples.GUIDELINE_VERSION),
            ]
        ),
        ExamplePanel("sections", examples.GUIDELINE_SECTIONS),
    ]

    @property
    def identifiers(self):
        """Return the identifiers of the sections that the case applied."""
        return self.sections.replace(",", " ").split()

    class Meta(Orderable.Meta):
        verbose_name = _("guideline that is followed")
        verbose_name_plural = _("guidelines that are followed")
