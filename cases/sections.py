"""The sections with goals, initiatives and cases on pages of other apps."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from cases.cards import LATEST_FIRST, prepare_cards
from cases.goal_context import add_first_effects, reports_of
from cases.models import (
    CaseGuideline,
    CaseIndexPage,
    CasePage,
    CaseParticipant,
    GoalPage,
    InitiativeOrganisation,
    InitiativePage,
    ReportPage,
)
from home.caching.content_version import MAX_LANGUAGES, cached_until_change
from home.drawings import drawing
from home.index_pages import index_page
from home.paging import page_of
from home.sections import Section
from home.visibility import readable
from home.weave.cloth import field_svg

MAX_CLOTH_FIELDS = 30
LATEST_COUNT = 3
MAX_CARDS = 12
BEFORE_TEXT = -10


@dataclass(frozen=True)
class ClothField:
    """A field of the cloth on the front page: a drawing that links to a case."""

    address: str
    title: str
    svg: str


def organisation_cases(page, request):
    """Return the cases of an organisation, the latest first, or None."""
    listing = page_of(latest_first(CasePage.objects.child_of(page)), request.GET.get("page"))
    prepare_cards(listing.object_list)
    if not listing.object_list:
        return None
    return Section("cases/sections/organisation_cases.html", {"listing": listing}, order=10)


def organisation_initiatives(page):
    """Return the initiatives that an organisation takes part in, or None."""
    roles = InitiativeOrganisation.objects.filter(
        page=OuterRef("pk"), organisation__translation_key=page.translation_key
    )
    initiatives = InitiativePage.objects.filter(Exists(roles), locale_id=page.locale_id)
    found = list(readable(initiatives).order_by("path"))
    if not found:
        return None
    return Section("cases/sections/organisation_initiatives.html", {"initiatives": found}, order=20)


def cases_with_others(page):
    """Return the cases of others that an organisation takes part in, or None."""
    rows = CaseParticipant.objects.filter(
        page=OuterRef("pk"), organisation__translation_key=page.translation_key
    )
    cases = CasePage.objects.filter(Exists(rows), locale_id=page.locale_id)
    return cards_of(
        cases.exclude(path__startswith=page.path), "with-others", _("Cases together with others")
    )


def cases_of_initiative(page):
    """Return the cases that resulted from an initiative, or None."""
    cases = CasePage.objects.filter(
        initiatives__translation_key=page.translation_key, locale_id=page.locale_id
    )
    return cards_of(cases, "of-initiative", _("Cases that have come of it"))


def cases_of_guideline(page):
    """Return the cases that applied a guideline, or None."""
    rows = CaseGuideline.objects.filter(
        page=OuterRef("pk"), guideline__translation_key=page.translation_key
    )
    cases = CasePage.objects.filter(Exists(rows), locale_id=page.locale_id)
    found = list(latest_first(cases)[:MAX_CARDS])
    # A list without pictures: the page of a guideline is long.
    context = {"cases": found}
    return Section("cases/sections/guideline_cases.html", context, order=15) if found else None


def cards_of(cases, name, heading):
    """Return a Section with the cards of at most MAX_CARDS cases, or None."""
    found = prepare_cards(latest_first(cases)[:MAX_CARDS])
    context = {"cases": found, "name": name, "heading": heading}
    return Section("cases/sections/case_cards.html", context, order=15) if found else None


def initiatives_of_guideline(page):
    """Return the initiatives that a guideline belongs to, or None."""
    initiatives = InitiativePage.objects.filter(
        guidelines__translation_key=page.translation_key, locale_id=page.locale_id
    )
    found = list(readable(initiatives).order_by("path"))
    if not found:
        return None
    return Section("cases/sections/guideline_initiatives.html", {"initiatives": found}, order=20)


def front_page(page, request):
    """Return the sections of the front page: the cloth, the goals and the latest cases.

    Empty sections and fictional cases are left out.
    """
    cases = latest_first(CasePage.objects.descendant_of(page).filter(is_fictional=False))
    latest = prepare_cards(cases[:MAX_CLOTH_FIELDS])
    goals = goals_in(page.locale_id)
    goal_context = {"goals": goals, "reports": reports_in(page.locale_id) if goals else []}
    index = index_page(CaseIndexPage, page.locale_id)
    cloth = {"fields": cloth_of(latest, request), "index": index}
    cards = {"cases": latest[:LATEST_COUNT], "index": index}
    return [
        latest and Section("cases/sections/front_cloth.html", cloth, order=BEFORE_TEXT),
        goals and Section("cases/sections/front_goals.html", goal_context, order=10),
        latest and Section("cases/sections/front_cases.html", cards, order=20),
    ]


@cached_until_change(max_entries=MAX_LANGUAGES)
def goals_in(locale_id):
    """Return the public goals in a language by number, each with its first effect."""
    goals = readable(GoalPage.objects.filter(locale_id=locale_id)).order_by("number")
    goals = list(goals.prefetch_related("effects"))
    add_first_effects(goals)
    return goals


@cached_until_change(max_entries=MAX_LANGUAGES)
def reports_in(locale_id):
    return list(reports_of(ReportPage.objects.filter(locale_id=locale_id)))


def latest_first(cases):
    """Return the public pages of a queryset of cases with what cards need, the latest first."""
    return readable(cases).order_by(*LATEST_FIRST).for_cards()


def cloth_of(cases, request):
    """Return a ClothField for each case, the oldest first."""
    return [
        ClothField(
            address=case.get_url(request),
            title=case.title,
            svg=drawing(field_svg, str(case.translation_key), tuple(case.share_goals), ordinal),
        )
        for ordinal, case in enumerate(reversed(cases))
    ]
