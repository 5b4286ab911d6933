"""The default next steps of organisations and guidelines."""

from django.utils.translation import gettext as _

from home.choices import StepKind
from home.reverse_below import reverse_below
from home.steps.contact_address import contact_address
from home.steps.step import Step
from network.models import GuidelinePage, GuidelineVersion, OrganisationPage


def steps_of_network(page, request):
    """Return the Steps of an organisation or a guideline; a hook of home.steps.next_steps."""
    if isinstance(page, OrganisationPage):
        return [ask_organisation(page, page)]
    return guideline_steps(page, request) if isinstance(page, GuidelinePage) else []


def ask_organisation(organisation, page):
    """Return the Step of asking an organisation about a page of its own.

    It leads to the contact page of an organisation that has no e-mail address for the form.
    """
    has_page_only = organisation.contact_url and not organisation.contact_email
    return Step(
        StepKind.ASK,
        _("Ask %(organisation)s") % {"organisation": organisation.title},
        organisation.contact_url if has_page_only else contact_address(page),
        "" if has_page_only else _("You write in a form and get the answer by e-mail."),
    )


def guideline_steps(guideline, request):
    """Return the Step of making a released guideline one's own."""
    if not GuidelineVersion.objects.of(guideline).exists():
        return []
    return [
        Step(
            StepKind.DOWNLOAD,
            _("Make the guideline yours"),
            reverse_below(guideline, "guideline_adapt", request),
            _("Fill in what holds where you work, and take it home as Word, PDF or text."),
            cost=_("Free of charge"),
        )
    ]
