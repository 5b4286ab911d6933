"""The organisations of the network: their list and their profiles."""

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField, TranslatableField

from django.db import models
from django.utils.translation import gettext_lazy as _

from home.blocks import BodyBlock
from home.i18n.collation import alphabetical
from home.i18n.related import in_active_language
from home.links.panel import END_PANELS
from home.models.base_page import BasePage
from home.models.index_page import IndexPage
from home.models.month import MonthField
from home.models.relations import ConceptRelation
from home.models.sourced_page import SourcedPage
from home.visibility import readable
from network.access.guarded_page import GuardedPage
from network.access.roles import STAFF_PERMISSION
from network.choices import Membership, OrganisationType, SizeBand
from network.models.verified_page import VerifiedPage
from network.organisation_notes import organisation_notes

SCHEMA_TYPES = {
    OrganisationType.MUNICIPALITY: "GovernmentOrganization",
    OrganisationType.REGION: "GovernmentOrganization",
    OrganisationType.AGENCY: "GovernmentOrganization",
    OrganisationType.COMPANY: "Corporation",
    OrganisationType.UNIVERSITY: "CollegeOrUniversity",
}


class OrganisationIndexPage(IndexPage):
    """Every organisation of the network, on one page."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["network.OrganisationPage"]
    max_count_per_parent = 1
    template = "network/organisation_index_page.html"
    # More than any node has, so that the list has one page.
    per_page = 500

    class Meta:
        verbose_name = _("list of organisations")
        verbose_name_plural = _("lists of organisations")

    def listed(self):
        """Return the organisations of this language by membership, type and name."""
        organisations = readable(OrganisationPage.objects.child_of(self))
        return (
            organisations.select_related("logo")
            .prefetch_related("logo__renditions")
            .defer("body", "next_steps")
            .order_by(
                choice_order("membership", Membership),
                choice_order("organisation_type", OrganisationType),
                alphabetical("title"),
            )
        )

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["notes"] = organisation_notes()
        return context


class OrganisationPage(GuardedPage, VerifiedPage, SourcedPage, BasePage):
    """The profile of an organisation; its cases are the pages below it."""

    organisation_type = models.CharField(_("type"), max_length=20, choices=OrganisationType)
    size_band = models.CharField(
        _("size"),
        max_length=30,
        choices=SizeBand,
        blank=True,
        help_text=_("Others look for cases from organisations of their own size."),
    )
    membership = models.CharField(
        _("part in the node"), max_length=20, choices=Membership, default=Membership.PARTNER
    )
    place = models.CharField(_("place"), max_length=100, blank=True)
    joined = MonthField(_("joined"), null=True, blank=True)
    website = models.URLField(_("website"), blank=True)
    contact_email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("The address of a function, not of a person.")
    )
    contact_url = models.URLField(_("contact page"), blank=True)
    sectors = ConceptRelation("network.Sector", verbose_name=_("sectors"), blank=True)
    logo = models.ForeignKey(
        "home.NodeImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("As SVG or PNG. Without one the site weaves a monogram."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    is_fictional = models.BooleanField(
        _("made up"),
        default=False,
        help_text=_("An example that does not exist; the page says so."),
    )

    parent_page_types = ["network.OrganisationIndexPage"]
    subpage_types = ["cases.CasePage"]
    template = "network/organisation_page.html"
    listing_template = "network/listing/organisation.html"
    schema_type = "Organization"
    picture_fields = ["image", "logo"]

    override_translatable_fields = [
        SynchronizedField("slug"),
        TranslatableField("title"),
        SynchronizedField("size_band"),
        SynchronizedField("place"),
        SynchronizedField("website"),
        SynchronizedField("contact_email"),
        SynchronizedField("contact_url"),
        SynchronizedField("sectors"),
        SynchronizedField("logo"),
        SynchronizedField("image"),
        *SourcedPage.synchronized_source,
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                "organisation_type",
                "size_band",
                FieldPanel("membership", permission=STAFF_PERMISSION),
                "place",
                "joined",
                "sectors",
                "logo",
            ],
            heading=_("The organisation"),
        ),
        MultiFieldPanel(["website", "contact_email", "contact_url"], heading=_("Contact")),
        FieldPanel("body"),
        SourcedPage.source_panel,
        *END_PANELS,
    ]
    settings_panels = [
        FieldPanel("is_fictional", permission=STAFF_PERMISSION),
        *BasePage.settings_panels,
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["sectors"] = in_active_language(self.sectors.all())
        return context

    def structured_data(self, metadata):
        """Return schema.org's type of this kind of organisation, and its contact details."""
        return {
            "@type": SCHEMA_TYPES.get(self.organisation_type, self.schema_type),
            "url": self.website or metadata.canonical,
            "email": self.contact_email,
            "location": self.place and {"@type": "Place", "name": self.place},
        }


def choice_order(field, choices):
    """Return an expression that sorts by the position of a field's value in its choices."""
    whens = [
        models.When(**{field: key}, then=models.Value(place))
        for place, key in enumerate(choices.values)
    ]
    return models.Case(*whens, default=len(whens), output_field=models.IntegerField())
