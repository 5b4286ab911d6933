"""Hooks by which goals, initiatives and cases show themselves on the pages of other apps."""

from wagtail import hooks

from cases import sections
from cases.completeness import names_missing_to_publish
from cases.events.sections import page_sections as event_sections
from cases.member_home.panel import leave_out_counts, show_home
from cases.models import CasePage, EventPage, GoalPage, InitiativePage, ReportPage
from cases.organisation_notes import hosts_and_speakers
from cases.section_cases import cases_of_sections
from cases.setup_panel import show_setup
from home.caching.purge import HOOK as PURGE_HOOK
from home.models import HomePage
from home.sections import HOOK
from network.models import OrganisationPage
from network.organisation_notes import HOOK as NOTES
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


@hooks.register(PURGE_HOOK)
def goals_and_organisations(page):
    """Return the pages on which a case, an initiative or an event is shown."""
    if not isinstance(page, CasePage | InitiativePage | EventPage):
        return []
    rows = page.participants if isinstance(page, CasePage) else page.organisations
    initiative = getattr(page, "initiative", None)
    return [
        *page.goals.all(),
        *(row.organisation for row in rows.select_related("organisation")),
        *([initiative] if initiative else []),
    ]


@hooks.register(PURGE_HOOK)
def reports_and_what_names_them(page):
    """Return the reports that are made of a page, or the pages that name a report as a source."""
    if isinstance(page, ReportPage):
        return [*GoalPage.objects.live(), *InitiativePage.objects.live()]
    if isinstance(page, GoalPage | InitiativePage | CasePage):
        return list(ReportPage.objects.live())
    return []


hooks.register(HOOK, event_sections)
hooks.register(SECTION_LINKS, cases_of_sections)
hooks.register(NOTES, hosts_and_speakers)


@hooks.register(requirements.HOOK)
def missing(page):
    return names_missing_to_publish(page) if isinstance(page, CasePage) else []


# After what other apps add for editors.
hooks.register("construct_homepage_panels", show_home, order=100)
hooks.register("construct_homepage_panels", show_setup, order=100)
hooks.register("construct_homepage_summary_items", leave_out_counts, order=100)
