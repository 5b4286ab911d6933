"""Hooks that add goals, initiatives, cases and events to pages of other apps and the admin."""

from wagtail import hooks

from cases import sections
from cases.completeness import names_missing_to_publish
from cases.events.sections import page_sections as event_sections
from cases.member_home.panel import remove_summary_items, replace_panels
from cases.models import CasePage, EventPage, GoalPage, InitiativePage, ReportPage
from cases.next_steps import steps_of_cases
from cases.organisation_notes import hosts_and_speakers
from cases.section_cases import cases_of_sections
from cases.setup_panel import add_setup_panel
from home.caching.purge import HOOK as PURGE_HOOK
from home.links.unlinked_names import HOOK as NAMES
from home.models import HomePage
from home.sections import HOOK
from home.steps.next_steps import HOOK as NEXT_STEPS
from home.visibility import readable
from network.models import GuidelinePage, OrganisationPage
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
    """Return the pages on which a case, an initiative or an event is shown."""
    if not isinstance(page, CasePage | InitiativePage | EventPage):
        return []
    rows = page.participants if isinstance(page, CasePage) else page.organisations
    organisations = (row.organisation for row in rows.select_related("organisation"))
    return [*page.goals.all(), *organisations, *linked_to(page)]


def linked_to(page):
    """Return the initiatives of a case or an event, or the guidelines of an initiative."""
    if isinstance(page, CasePage):
        return page.initiatives.all()
    if isinstance(page, InitiativePage):
        return page.guidelines.all()
    return [page.initiative] if page.initiative else []


@hooks.register(PURGE_HOOK)
def reports_and_referring_pages(page):
    """Return the reports that show a page, or the pages that refer to a report."""
    if isinstance(page, ReportPage):
        return [*GoalPage.objects.live(), *InitiativePage.objects.live()]
    if isinstance(page, GoalPage | InitiativePage | CasePage):
        return list(ReportPage.objects.live())
    return []


hooks.register(NEXT_STEPS, steps_of_cases)
hooks.register(HOOK, event_sections)
hooks.register(SECTION_LINKS, cases_of_sections)
hooks.register(NOTES, hosts_and_speakers)


@hooks.register(requirements.HOOK)
def missing(page):
    return names_missing_to_publish(page) if isinstance(page, CasePage) else []


# After the panels that other apps add for editors.
hooks.register("construct_homepage_panels", replace_panels, order=100)
hooks.register("construct_homepage_panels", add_setup_panel, order=100)
hooks.register("construct_homepage_summary_items", remove_summary_items, order=100)
