"""Finds the organisations that own many cases at once."""

from wagtail.models import Page

from network.models import OrganisationPage


def attach_organisations(cases):
    """Give each case its `organisation` in one query, and return the cases as a list."""
    cases = list(cases)
    paths = {case.path[: -Page.steplen] for case in cases}
    owners = {page.path: page for page in OrganisationPage.objects.filter(path__in=paths)}
    for case in cases:
        case.organisation = owners.get(case.path[: -Page.steplen])
    return cases
