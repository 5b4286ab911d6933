"""A case: a use of AI, its result, and what others can reuse of it."""

from wagtail.admin.panels import MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail_localize.fields import SynchronizedField, TranslatableField

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, Length, Substr
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from cases.case_context import case_context
from cases.case_panels import CASE_PANELS, ORIGIN
from cases.choices import AiActClass, CostBand, DataCategory, EffortBand, Phase
from cases.forms import CasePageForm
from cases.key_facts import key_facts
from home.blocks.text import SHORT_TEXT_FEATURES
from home.i18n.related import concepts_in_active_language, in_active_language
from home.models.base_page import BasePage
from home.models.choice_list import ChoiceListField
from home.models.month import MonthField
from home.models.relations import ConceptRelation
from home.visibility import readable
from network.access.guarded_page import GuardedPage
from network.models import OrganisationPage
from network.models.verified_page import VerifiedPage

from .reference import ReportReference

SYNCHRONIZED = [
    "image",
    "goals",
    "initiatives",
    "sectors",
    "techniques",
    "phase",
    "started",
    "ended",
    "data_categories",
    "ai_act_class",
    "cost_band",
    "effort_band",
    "contact_email",
    "contact_url",
    "report",
    "section",
    "source",
    "source_identifier",
    "is_fictional",
]


MAX_GOALS = 6


class CaseText(RichTextField):
    """Rich text with lists and links; it may be empty in a draft."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"blank": True, "features": SHORT_TEXT_FEATURES, **kwargs})


def owner_path(path):
    """Return an expression for the tree path of the owner of the case that has `path`."""
    return Substr(path, 1, Length(path) - Page.steplen)


class CaseQuerySet(PageQuerySet):
    """Adds `for_cards`."""

    def for_cards(self):
        """Fetch what a card shows of the case and its owner; see also `cases.cards`."""
        owner = readable(Page.objects.filter(path=owner_path(OuterRef("path"))))
        title = Coalesce(Subquery(owner.values("title")), Value(""))  # "" if it is not public
        return (
            self.annotate(owner_title=title)
            .select_related("image")
            .prefetch_related("image__renditions")
        )


class CasePage(ReportReference, GuardedPage, VerifiedPage, BasePage):
    """A use of AI, below the organisation that owns it."""

    goals = ConceptRelation(
        "cases.GoalPage", verbose_name=_("goals"), blank=True, related_name="cases"
    )
    initiatives = ConceptRelation(
        "cases.InitiativePage",
        verbose_name=_("initiatives"),
        blank=True,
        related_name="cases",
        help_text=_("Programmes, courses and other work of the node that the case comes from."),
    )
    sectors = ConceptRelation(
        "network.Sector", verbose_name=_("sectors"), blank=True, related_name="cases"
    )
    techniques = ConceptRelation(
        "network.Technique", verbose_name=_("techniques"), blank=True, related_name="cases"
    )
    phase = models.CharField(_("phase"), max_length=30, choices=Phase, blank=True)
    started = MonthField(_("started"), null=True, blank=True)
    ended = MonthField(_("ended"), null=True, blank=True)
    problem = CaseText(
        _("need"), help_text=_("What was the trouble, for whom, and how was it done before?")
    )
    solution = CaseText(
        _("solution"), help_text=_("What does the AI do, and what do people still do?")
    )
    alternatives = CaseText(
        _("alternatives considered"), help_text=_("What else did you think of, and why not that?")
    )
    data_categories = ChoiceListField(_("data"), options=DataCategory, blank=True)
    human_oversight = models.TextField(
        _("human oversight"),
        blank=True,
        help_text=_("Who checks what the system says, when, and who can stop it?"),
    )
    ai_act_class = models.CharField(
        _("class in the AI Act"),
        max_length=20,
        choices=AiActClass,
        default=AiActClass.NOT_ASSESSED,
        help_text=_("Your own assessment; the page says that it is."),
    )
    lessons = CaseText(_("lessons"), help_text=_("What would you tell one who begins today?"))
    obstacles = CaseText(
        _("obstacles"),
        help_text=_(
            "A case that ended is worth as much as one that worked. Say what stood in the way."
        ),
    )
    reuse_needs = CaseText(
        _("what others need"), help_text=_("Data, systems, skills and agreements.")
    )
    cost_band = models.CharField(_("cost"), max_length=20, choices=CostBand, blank=True)
    effort_band = models.CharField(_("effort"), max_length=20, choices=EffortBand, blank=True)
    contact_name = models.CharField(
        _("contact"), max_length=120, blank=True, help_text=_("A function, not a person.")
    )
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_url = models.URLField(_("contact page"), blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    source_identifier = models.CharField(_("id at the source"), max_length=200, blank=True)
    is_fictional = models.BooleanField(
        _("made up"),
        default=False,
        help_text=_("An example that does not exist; the page says so."),
    )

    objects = PageManager.from_queryset(CaseQuerySet)()

    parent_page_types = ["network.OrganisationPage"]
    subpage_types = []
    template = "cases/case_page.html"
    listing_template = "cases/listing/case.html"
    index_page_type = "cases.CaseIndexPage"
    schema_type = "CreativeWork"
    base_form_class = CasePageForm

    override_translatable_fields = [
        TranslatableField("slug"),
        *[SynchronizedField(name) for name in SYNCHRONIZED],
    ]

    content_panels = CASE_PANELS
    settings_panels = [
        MultiFieldPanel(ORIGIN, heading=_("Origin")),
        *BasePage.settings_panels,
    ]

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")

    def clean(self):
        super().clean()
        if self.started and self.ended and self.ended < self.started:
            raise ValidationError({"ended": _("The end is before the start.")})
        if len(self.goals.all()) > MAX_GOALS:
            raise ValidationError({"goals": _("Choose at most six goals.")})

    @cached_property
    def organisation(self):
        """Return the organisation that owns the case, or None if it is not public."""
        above = self.path[: -Page.steplen]
        return readable(OrganisationPage.objects.filter(path=above)).first()

    def owner_among(self, pages):
        """Return the owner of the case from an iterable of public pages, or None."""
        above = self.path[: -Page.steplen]
        return next((page for page in pages if page.path == above), None)

    @cached_property
    def key_facts(self):
        """Return the KeyFacts that are known."""
        return [fact for fact in key_facts(self) if fact.text]

    @property
    def unknown_facts(self):
        """Return the labels of the KeyFacts that are not known."""
        return [fact.label for fact in key_facts(self) if not fact.text]

    @property
    def is_short(self):
        """Return whether there is little more than the summary, as in cases from a report."""
        return not any([self.problem, self.lessons, self.reuse_needs, self.human_oversight])

    @property
    def data_category_labels(self):
        return self._meta.get_field("data_categories").labels(self.data_categories)

    @cached_property
    def localized_goals(self):
        return in_active_language(self.goals.all())

    @cached_property
    def concepts(self):
        """Return the sectors and the techniques in the active language, by relation."""
        return {
            name: concepts_in_active_language(getattr(self, name).all())
            for name in ("sectors", "techniques")
        }

    @cached_property
    def share_goals(self):
        return [goal.motif for goal in sorted(self.localized_goals, key=lambda goal: goal.number)]

    @cached_property
    def weave_sectors(self):
        return [sector.key for sector in self.concepts["sectors"]]

    def structured_data(self, metadata):
        """Return the owner, the goals, and the sectors and techniques as keywords."""
        owner = self.owner_among(metadata.frame.breadcrumbs)
        concepts = [*self.concepts["sectors"], *self.concepts["techniques"]]
        return {
            "creator": owner and {"@type": "Organization", "name": owner.title},
            "about": [goal.title for goal in self.localized_goals],
            "keywords": ", ".join(concept.name for concept in concepts),
        }

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | case_context(self)
