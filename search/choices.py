"""Types of entries, facets and orders of the results; the keys are part of the site's URLs."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.choices import CostBand, EffortBand, Phase
from network.choices import Membership, OrganisationType, SizeBand


class EntryType(models.TextChoices):
    """What an entry is about."""

    CASE = "case", _("Case")
    GUIDELINE = "guideline", _("Guideline")
    SECTION = "section", _("Section of a guideline")
    ORGANISATION = "organisation", _("Organisation")
    GOAL = "goal", _("Goal")
    INITIATIVE = "initiative", _("Initiative")
    EVENT = "event", _("Event")
    NEWS = "news", _("News item")
    PAGE = "page", _("Page")
    DOCUMENT = "document", _("Document")


class FacetName(models.TextChoices):
    """Facets; the keys are the parameters of the URL."""

    TYPE = "type", _("Type")
    GOAL = "goal", _("Goal")
    SECTOR = "sector", _("Sector")
    TECHNIQUE = "technique", _("Technique")
    PHASE = "phase", _("Phase")
    ORGANISATION = "organisation", _("Organisation")
    ORGANISATION_TYPE = "organisation_type", _("Type of organisation")
    MEMBERSHIP = "membership", _("Part in the node")
    SIZE = "size", _("Size of the organisation")
    COST = "cost", _("Cost")
    EFFORT = "effort", _("Effort")
    YEAR = "year", _("Year")


class Sort(models.TextChoices):
    """The order of the results."""

    RELEVANCE = "relevance", _("Relevance")
    NEWEST = "newest", _("Newest")
    TITLE = "title", _("Title")


# The facets whose keys are a set of choices.
CHOICES = {
    FacetName.TYPE: EntryType,
    FacetName.PHASE: Phase,
    FacetName.ORGANISATION_TYPE: OrganisationType,
    FacetName.MEMBERSHIP: Membership,
    FacetName.SIZE: SizeBand,
    FacetName.COST: CostBand,
    FacetName.EFFORT: EffortBand,
}
