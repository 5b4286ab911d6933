"""The default next steps of cases, initiatives, goals and events."""

from urllib.parse import urlencode

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from cases.goal_context import cases_of
from cases.models import (
    CaseIndexPage,
    CasePage,
    EventIndexPage,
    EventPage,
    GoalPage,
    InitiativePage,
)
from home.caching.expiry import expire_at
from home.choices import StepKind
from home.index_pages import index_page
from home.steps.contact_address import contact_address
from home.steps.step import Step
from network.next_steps import ask_organisation


def steps_of_cases(page, request):
    """Return the Steps of a page of this app, or None; a hook of home.steps.next_steps."""
    makers = {
        CasePage: case_steps,
        InitiativePage: initiative_steps,
        GoalPage: goal_steps,
        EventPage: event_steps,
    }
    return makers[type(page)](page, request) if type(page) in makers else None


def case_steps(case, request):
    """Return the Steps to ask the owner of a case, and to see similar cases."""
    return [ask_about_case(case), *see_similar(case, request)]


def ask_about_case(case):
    """Return the Step to ask the contact of the case, or of its organisation."""
    owner = case.organisation
    if owner and not case.contact_email and not case.contact_url:
        return ask_organisation(owner, case)
    label = _("Ask about %(title)s") % {"title": case.title}
    if owner:
        label = _("Ask %(organisation)s") % {"organisation": owner.title}
    if case.contact_email:
        text = _("Your question goes to those who have done it.")
        return Step(StepKind.ASK, label, contact_address(case), text)
    return Step(StepKind.ASK, label, case.contact_url or contact_address(case))


def see_similar(case, request):
    """Return the Step to the cases of the same sectors, in a list."""
    sectors = case.concepts["sectors"]
    query = {"sector": [sector.key for sector in sectors]}
    names = get_text_list([sector.name.lower() for sector in sectors], _("and"))
    text = _("Every case about %(sectors)s.") % {"sectors": names} if names else ""
    address = list_of_cases(case, request, query)
    return [Step(StepKind.VISIT, _("See who else has done it"), address, text)] if address else []


def initiative_steps(initiative, request):
    """Return the Steps to ask about an initiative, and to see its goal."""
    ask = Step(
        StepKind.ASK,
        _("Ask about %(title)s") % {"title": initiative.title},
        contact_address(initiative),
        _("When is it next, and how can you take part? The answer comes by e-mail."),
    )
    goals = initiative.localized_goals[:1]
    return [ask, *(see_goal(goal, request) for goal in goals)]


def see_goal(goal, request):
    return Step(
        StepKind.VISIT,
        _("See what else serves the goal"),
        goal.get_url(request),
        goal.title,
    )


def goal_steps(goal, request):
    """Return the Step to the list of cases, filtered by the goal."""
    address = list_of_cases(goal, request, {"goal": [goal.number]})
    if not address or not cases_of(goal).exists():
        return []
    return [Step(StepKind.VISIT, _("See the cases that serve the goal"), address)]


def event_steps(event, request):
    """Return the Steps to register, to ask, and to see coming events."""
    ask = Step(
        StepKind.ASK,
        _("Ask about %(title)s") % {"title": event.title},
        contact_address(event),
    )
    if event.can_register:
        expire_at(request, event.starts_on and event.local_end)
    return [*register_for(event), ask, *see_events(event, request)]


def register_for(event):
    """Return the Step to the registration while it is open."""
    if not event.can_register:
        return []
    return [
        Step(
            StepKind.REGISTER,
            _("Register for %(title)s") % {"title": event.title},
            event.registration_url,
            audience=get_text_list([str(label) for label in event.audience_labels], _("and")),
            cost=event.price_display,
            until=event.register_by,
        )
    ]


def see_events(event, request):
    """Return the Step to the list of events."""
    index = index_page(EventIndexPage, event.locale_id)
    if not index:
        return []
    return [Step(StepKind.VISIT, _("See what else is coming up"), index.get_url(request))]


def list_of_cases(page, request, query):
    """Return the address of the list of cases with some facets chosen, or ""."""
    index = index_page(CaseIndexPage, page.locale_id)
    address = index.get_url(request) if index else ""
    chosen = urlencode({name: values for name, values in query.items() if values}, doseq=True)
    return f"{address}?{chosen}" if address and chosen else address
