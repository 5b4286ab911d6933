"""Each page of the demonstration has a next step, and related pages link to each other."""

import re

import pytest
from wagtail.models import Page

from cases.models import CasePage, EventPage, GoalPage, InitiativePage
from home.links.unlinked_names import unlinked_names
from home.models import NewsPage
from network.models import GuidelinePage, OrganisationPage

from .test_pages import LANGUAGES, visits

MAIN = re.compile(r"<main.*</main>", re.DOTALL)
STEPS = re.compile(r'<ul class="steps">.*?href="([^"]+)".*?</ul>', re.DOTALL)
FRONT_PAGES = ("/", "/en/")


def main_parts(language):
    """Return {address: HTML of the main part} of every page of a language."""
    return {page.address: MAIN.search(page.html)[0] for page in visits(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_ends_with_a_step(language):
    pages = main_parts(language)
    without = [address for address, html in pages.items() if not STEPS.search(html)]
    assert without == [address for address in FRONT_PAGES if address in pages]


def relations(language):
    """Yield (page, related page) for every relation between published pages of a language."""
    in_language = {"locale__language_code": language}
    for case in CasePage.objects.live().filter(**in_language):
        yield case, case.get_parent()
        yield from ((case, goal) for goal in case.goals.all())
        yield from ((case, initiative) for initiative in case.initiatives.all())
        yield from ((case, row.organisation) for row in case.participants.all())
        yield from ((case, row.guideline) for row in case.guidelines.all())
    for initiative in InitiativePage.objects.live().filter(**in_language):
        yield initiative, initiative.get_parent()
        yield from ((initiative, goal) for goal in initiative.goals.all())
        yield from ((initiative, guideline) for guideline in initiative.guidelines.all())
        yield from ((initiative, row.organisation) for row in initiative.organisations.all())
    for guideline in GuidelinePage.objects.live().filter(**in_language):
        yield from ((guideline, row.organisation) for row in guideline.organisations.all())
    for event in EventPage.objects.live().filter(**in_language):
        yield event, event.initiative
        yield from ((event, goal) for goal in event.goals.all())
        yield from ((event, row.organisation) for row in event.organisations.all())
    for news in NewsPage.objects.live().filter(**in_language):
        yield from ((news, row.related) for row in news.related_pages.all())


@pytest.mark.parametrize("language", LANGUAGES)
def test_related_pages_link_to_each_other(language):
    pages = main_parts(language)
    missing = []
    for one, other in relations(language):
        addresses = [one.url, other.get_translation(one.locale).url]
        ways = [addresses] if is_fictional_in_goal(one, other) else [addresses, addresses[::-1]]
        missing += [(here, there) for here, there in ways if f'href="{there}"' not in pages[here]]
    assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_whose_text_names_another_page_links_to_it(language):
    pages = {page.address: page.html for page in visits(language)}
    everything = Page.objects.filter(locale__language_code=language, depth__gt=1).live()
    missing = [
        (page.url, named.title)
        for page in everything.specific()
        for named in unlinked_names(page)
        if f'href="{named.url}"' not in pages[page.url]
    ]
    assert not missing


def is_fictional_in_goal(one, other):
    """Return whether `other` is a goal and `one` a fictional case, which goals do not list."""
    return isinstance(one, CasePage) and one.is_fictional and isinstance(other.specific, GoalPage)


def test_each_kind_of_relation_is_in_the_demonstration():
    kinds = {(type(one), type(other.specific)) for one, other in relations("sv")}
    assert {
        (CasePage, OrganisationPage),
        (CasePage, GoalPage),
        (CasePage, InitiativePage),
        (CasePage, GuidelinePage),
        (InitiativePage, GoalPage),
        (InitiativePage, GuidelinePage),
        (InitiativePage, OrganisationPage),
        (EventPage, InitiativePage),
        (EventPage, GoalPage),
        (EventPage, OrganisationPage),
    } <= kinds
