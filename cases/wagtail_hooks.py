"""Hooks by which goals, initiatives and cases show themselves on the pages of other apps."""

from wagtail import hooks

from cases import sections
from cases.completeness import names_missing_to_publish
from cases.member_home.panel import leave_out_counts, show_home
from cases.models import CasePage, GoalPage, InitiativePage
from cases.next_steps import steps_of_cases
from cases.section_cases import cases_of_sections
from cases.setup_panel import show_setup
from home.caching.purge import HOOK as PURGE_HOOK
from home.links.unlinked_names import HOOK as NAMES
from home.models import HomePage
from home.sections import HOOK
from home.steps.next_steps import HOOK as NEXT_STEPS
from home.visibility import readable
from network.models import GuidelinePage, OrganisationPage
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
        sections.cases_with_others(page),
        sections.organisation_initiatives(page),
    ]


@hooks.register(HOOK)
def initiative(page, request):
    return sections.cases_of_initiative(page) if isinstance(page, InitiativePage) else None


@hooks.register(HOOK)
def guideline(page, request):
    if not isinstance(page, GuidelinePage):
        return None
    return [sections.cases_of_guideline(page), sections.initiatives_of_guideline(page)]


@hooks.register(NAMES)
def goals(locale_id):
    return readable(GoalPage.objects.filter(locale_id=locale_id))


@hooks.register(NAMES)
def initiatives(locale_id):
    return readable(InitiativePage.objects.filter(locale_id=locale_id))


@hooks.register(PURGE_HOOK)
def goals_and_organisations(page):
    """Return the pages on which a case or an initiative has a card."""
    if not isinstance(page, CasePage | InitiativePage):
        return []
    is_case = isinstance(page, CasePage)
    rows = page.participants if is_case else page.organisations
    linked = page.initiatives.all() if is_case else page.guidelines.all()
    organisations = (row.organisation for row in rows.select_related("organisation"))
    return [*page.goals.all(), *linked, *organisations]


hooks.register(NEXT_STEPS, steps_of_cases)
hooks.register(SECTION_LINKS, cases_of_sections)


@hooks.register(requirements.HOOK)
def missing(page):
    return names_missing_to_publish(page) if isinstance(page, CasePage) else []


# After what other apps add for editors.
hooks.register("construct_homepage_panels", show_home, order=100)
hooks.register("construct_homepage_panels", show_setup, order=100)
hooks.register("construct_homepage_summary_items", leave_out_counts, order=100)
