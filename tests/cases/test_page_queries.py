"""A page makes the same number of queries for one item as for three, and at most forty."""

import pytest

from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.caching.content_version import content_changed
from tests.factories.cases import (
    CaseIndexPageFactory,
    CasePageFactory,
    EventPageFactory,
    GoalPageFactory,
    InitiativePageFactory,
)
from tests.factories.home import NodeImageFactory, StandardPageFactory, home, translate
from tests.factories.network import (
    GuidelinePageFactory,
    OrganisationPageFactory,
    SectorFactory,
    TechniqueFactory,
    section,
)

pytestmark = pytest.mark.django_db
MAX_QUERIES, MANY = 40, 3


def queries_of(client, page):
    """Return the number of queries of a page after a change, when its drawings are cached."""
    client.get(page.url)
    content_changed()  # so that no fragment is cached
    with CaptureQueriesContext(connection) as queries:
        response = client.get(page.url)
    assert response.status_code == 200
    return len(queries)


def english_of(page):
    """Return the translation of a page; those above it are translated first."""
    found = page.get_translations().first()
    if found:
        return found.specific
    english_of(page.get_parent().specific)
    return translate(page)


def full_case(parent=None):
    """Return a case with one row of each kind."""
    goal, other = GoalPageFactory(), OrganisationPageFactory()
    case = CasePageFactory(
        goals=[goal],
        sectors=[SectorFactory(locale=home().locale)],
        techniques=[TechniqueFactory(locale=home().locale)],
        image=NodeImageFactory(),
        **({"parent": parent} if parent else {}),
    )
    case.participants.create(organisation=other, role="participant")
    case.products.create(name="Lyssna", acquisition="bought")
    case.assessments.create(kind="dpia", note="Klar")
    case.outcomes.create(indicator="Tid", before=2, after=1, unit="hours", goal=goal)
    case.artefacts.create(kind="code", title="Kod", url="https://kod.example/")
    case.guidelines.create(guideline=GuidelinePageFactory(), version="1")
    case.save()
    return case


def full_goal():
    goal = GoalPageFactory()
    goal.effects.create(statement="har gått kurs", value=2500, unit="personer")
    goal.save()
    return goal


def with_image(page):
    page.image = NodeImageFactory()
    page.save()
    return page


def many_cases(organisation, goal, count):
    for _number in range(count):
        case = CasePageFactory(
            parent=organisation, goals=[goal], sectors=[SectorFactory(locale=home().locale)]
        )
        english_of(case)


def grows(client, page, add, many=MANY):
    """Check that more items (`add` adds some) take no more queries, in each language."""
    add(1)
    pages = (page, english_of(page))
    one = [queries_of(client, shown) for shown in pages]
    add(many - 1)
    assert [queries_of(client, shown) for shown in pages] == one
    assert max(one) <= MAX_QUERIES


def test_a_case_with_one_of_everything(client):
    case = full_case()
    english = english_of(case)
    assert queries_of(client, case) <= MAX_QUERIES
    assert queries_of(client, english) <= MAX_QUERIES


def test_a_case_with_many_rows(client):
    case = CasePageFactory()

    def add(count):
        for number in range(count):
            case.outcomes.create(indicator=f"Tid {number}", after=1, unit="hours")
            case.participants.create(organisation=OrganisationPageFactory(), role="participant")
        case.save()

    grows(client, case, add)


def test_the_list_of_cases(client):
    index, goal, owner = CaseIndexPageFactory(parent=home()), full_goal(), OrganisationPageFactory()
    grows(client, index, lambda count: many_cases(owner, goal, count))


def test_a_list_of_cases_with_pictures(client):
    index, owner = CaseIndexPageFactory(parent=home()), OrganisationPageFactory()

    def add(count):
        for _number in range(count):
            english_of(CasePageFactory(parent=owner, image=NodeImageFactory()))

    grows(client, index, add)


def test_an_organisation_with_cases_and_initiatives(client):
    organisation, goal = with_image(OrganisationPageFactory()), full_goal()
    organisation.sectors = [SectorFactory(locale=home().locale)]
    organisation.save()

    def add(count):
        many_cases(organisation, goal, count)
        for _number in range(count):
            initiative = InitiativePageFactory(parent=goal)
            initiative.organisations.create(organisation=organisation, role="lead")
            initiative.save()
            english_of(initiative)

    grows(client, organisation, add)


def test_the_list_of_organisations(client):
    index = OrganisationPageFactory().get_parent().specific

    def add(count):
        for _number in range(count):
            english_of(OrganisationPageFactory(parent=index))

    grows(client, index, add)


def test_a_list_of_organisations_with_logos(client):
    index = OrganisationPageFactory().get_parent().specific

    def add(count):
        for _number in range(count):
            english_of(OrganisationPageFactory(parent=index, logo=NodeImageFactory()))

    grows(client, index, add)


def test_a_goal_with_initiatives_and_cases(client):
    goal, owner = full_goal(), OrganisationPageFactory()

    def add(count):
        many_cases(owner, goal, count)
        for _number in range(count):
            english_of(InitiativePageFactory(parent=goal))

    grows(client, goal, add)


def test_the_list_of_goals(client):
    index = full_goal().get_parent().specific

    def add(count):
        for _number in range(count):
            english_of(full_goal())

    grows(client, index, add)


def test_an_initiative_with_many_organisations(client):
    initiative = with_image(InitiativePageFactory())
    initiative.goals = [GoalPageFactory()]

    def add(count):
        for _number in range(count):
            initiative.organisations.create(
                organisation=OrganisationPageFactory(), role="participant"
            )
        initiative.save()

    grows(client, initiative, add)


def test_a_guideline_with_many_sections_and_authors(client):
    guideline = with_image(GuidelinePageFactory(sections=[section("syfte")]))

    def add(count):
        for _number in range(count):
            guideline.organisations.create(organisation=OrganisationPageFactory(), role="author")
        guideline.save()

    grows(client, guideline, add)


def test_the_list_of_guidelines(client):
    index = GuidelinePageFactory().get_parent().specific

    def add(count):
        for _number in range(count):
            english_of(GuidelinePageFactory(parent=index))

    grows(client, index, add)


def test_the_front_page(client):
    goal, owner = full_goal(), OrganisationPageFactory()
    english_of(goal)
    grows(client, home(), lambda count: many_cases(owner, goal, count))


def test_a_standard_page_with_pages_below_and_pictures(client):
    page = with_image(StandardPageFactory())

    def add(count):
        for _number in range(count):
            english_of(StandardPageFactory(parent=page))
            page.body.append(("figure", {"image": NodeImageFactory()}))
        page.save()

    grows(client, page, add)


def test_the_list_of_events_and_what_shows_events(client):
    organisation, goal = OrganisationPageFactory(), GoalPageFactory()
    index = EventPageFactory().get_parent().specific
    pages = [index, organisation, goal, home()]

    def add(count):
        for number in range(count):
            event = EventPageFactory(parent=index, days=1 - 2 * (number % 2), goals=[goal])
            event.organisations.create(organisation=organisation, role="speaker")
            event.save()

    add(2)
    few = [queries_of(client, page) for page in pages]
    add(MANY - 2)
    assert [queries_of(client, page) for page in pages] == few
    assert max(few) <= MAX_QUERIES
