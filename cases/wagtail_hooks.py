"""Hooks by which goals, initiatives and cases show themselves on the pages of other apps."""

from wagtail import hooks

from cases import sections
from cases.completeness import names_missing_to_publish
from cases.member_home.panel import leave_out_counts, show_home
from cases.models import CasePage
from cases.section_cases import cases_of_sections
from cases.setup_panel import show_setup
from home.models import HomePage
from home.sections import HOOK
from network.models import OrganisationPage
from network.review import requirements
from network.section_links import HOOK as SECTION_LINKS


@hooks.register(HOOK)
def front_page(page, request):
    return sections.front_page(page, request) if isinstance(page, HomePage) else None


@hooks.register(HOOK)
def organisation(page, request):
    if not isinstance(page, OrganisationPage):
        return None
    return [
        sections.organisation_cases(page, request),
        sections.organisation_initiatives(page),
    ]


hooks.register(SECTION_LINKS, cases_of_sections)


@hooks.register(requirements.HOOK)
def missing(page):
    return names_missing_to_publish(page) if isinstance(page, CasePage) else []


# After what other apps add for editors.
hooks.register("construct_homepage_panels", show_home, order=100)
hooks.register("construct_homepage_panels", show_setup, order=100)
hooks.register("construct_homepage_summary_items", leave_out_counts, order=100)
