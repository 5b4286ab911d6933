"""The panels of the form of a case: the checklist, and the fields in the order of the page."""

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    TitleFieldPanel,
)

from django.utils.translation import gettext_lazy as _

from cases import examples
from cases.checklist import ChecklistPanel
from cases.example_panel import ExamplePanel
from home.links.panel import END_PANELS
from network.access.roles import STAFF_PERMISSION

OVERVIEW = [
    ExamplePanel("goals", examples.GOALS),
    FieldPanel("initiatives"),
    ExamplePanel("sectors", examples.SECTORS),
    ExamplePanel("techniques", examples.TECHNIQUES),
    ExamplePanel("phase", examples.PHASE),
    FieldRowPanel(
        [ExamplePanel("started", examples.STARTED), ExamplePanel("ended", examples.ENDED)]
    ),
]
NEED_AND_SOLUTION = [
    ExamplePanel("problem", examples.PROBLEM),
    ExamplePanel("solution", examples.SOLUTION),
    ExamplePanel("alternatives", examples.ALTERNATIVES),
]
RESPONSIBILITY = [
    ExamplePanel("data_categories", examples.DATA),
    ExamplePanel("human_oversight", examples.OVERSIGHT),
    ExamplePanel("ai_act_class", examples.AI_ACT),
]
RESULT = [
    ExamplePanel("lessons", examples.LESSONS),
    ExamplePanel("obstacles", examples.OBSTACLES),
]
REUSE = [
    ExamplePanel("reuse_needs", examples.REUSE),
    FieldRowPanel(
        [ExamplePanel("cost_band", examples.COST), ExamplePanel("effort_band", examples.EFFORT)]
    ),
]
CONTACT = [
    ExamplePanel("contact_name", examples.CONTACT_NAME),
    ExamplePanel("contact_email", examples.CONTACT_EMAIL),
    ExamplePanel("contact_url", examples.CONTACT_URL),
]
# Set by an import or by staff.
ORIGIN = [
    FieldPanel(name, permission=STAFF_PERMISSION)
    for name in ("report", "section", "source", "source_identifier", "is_fictional")
]


def optional_rows(relation, **options):
    """Return a panel of optional rows, which is collapsed unless it has errors."""
    return InlinePanel(relation, classname="collapsed", **options)


CASE_PANELS = [
    ChecklistPanel(heading=_("What is needed")),
    TitleFieldPanel("title", help_text=examples.TITLE),
    ExamplePanel("summary", examples.SUMMARY),
    FieldPanel("image"),
    FieldPanel("image_description"),
    MultiFieldPanel(OVERVIEW, heading=_("Overview")),
    InlinePanel("participants", heading=_("Who takes part"), label=_("Organisation")),
    MultiFieldPanel(NEED_AND_SOLUTION, heading=_("Need and solution")),
    optional_rows("products", heading=_("Products"), label=_("Product")),
    MultiFieldPanel(RESPONSIBILITY, heading=_("Data and responsibility")),
    optional_rows("assessments", heading=_("Assessments"), label=_("Assessment")),
    optional_rows("outcomes", heading=_("Outcomes"), label=_("Outcome")),
    MultiFieldPanel(RESULT, heading=_("Result")),
    MultiFieldPanel(REUSE, heading=_("Reuse")),
    optional_rows("artefacts", heading=_("What others can take"), label=_("Artefact")),
    optional_rows("guidelines", heading=_("Guidelines applied"), label=_("Guideline")),
    MultiFieldPanel(CONTACT, heading=_("Contact")),
    *END_PANELS,
]
