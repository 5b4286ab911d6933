"""The comparison of the cases in the address; only public ones are compared."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.cases import CaseIndexPageFactory, CasePageFactory, GoalPageFactory
from tests.factories.home import home, translate
from tests.factories.network import OrganisationPageFactory, SectorFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def index():
    return CaseIndexPageFactory(parent=home(), slug="case")


def soup(client, index, *cases):
    values = [getattr(case, "pk", case) for case in cases]
    response = client.get(f"{index.url}jamfor/", {"case": values})
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def notices(page):
    return [" ".join(each.get_text().split()) for each in page.select(".notice")]


def headings(page):
    return [link.get_text() for link in page.select(".comparison thead th > a:not(.fine)")]


def cells(page, label):
    row = next(row for row in page.select(".comparison tbody tr") if row.th.get_text() == label)
    for name in row.select(".compare-name"):
        name.decompose()
    return [" ".join(cell.get_text().split()) for cell in row.select("td")]


def test_cases_stand_side_by_side_in_the_order_of_the_address(client, index):
    owner = OrganisationPageFactory(title="Lilla kommunen", size_band="inhabitants_under_15k")
    one = CasePageFactory(title="Räknar träd", parent=owner, cost_band="under_100k")
    other = CasePageFactory(title="Räknar fisk", sectors=[SectorFactory(name="Hav")])
    other.outcomes.create(indicator="Tid", before=34, after=18, unit="minutes")
    other.save()
    page = soup(client, index, other, one)
    assert headings(page) == ["Räknar fisk", "Räknar träd"]
    assert cells(page, "Kostnad") == ["inte känt", "Under 100 000 kronor"]
    assert cells(page, "Typ och storlek")[1] == "Kommun Under 15 000 invånare"
    assert cells(page, "Områden") == ["Hav", "inte känt"]
    assert cells(page, "Vad det gav")[0].replace("\u00a0", " ") == "Tid: 34 minuter → 18 minuter"
    assert notices(page) == []
    assert "arbetsinsats" in page.select("main .fine")[-1].get_text()


def test_cases_can_be_removed_and_added(client, index):
    one, other = CasePageFactory(), CasePageFactory()
    page = soup(client, index, one, other)
    assert [link["href"] for link in page.select(".compare-remove")] == [
        f"?case={other.pk}",
        f"?case={one.pk}",
    ]
    back = page.select_one("main .onward")["href"]
    assert back == f"{index.url}?case={one.pk}&case={other.pk}"
    listed = BeautifulSoup(client.get(back).content, "html.parser")
    assert len(listed.select("input[name=case][checked]")) == 2


def test_cases_chosen_on_another_page_of_the_list_stay_chosen(client, index):
    case, _other = CasePageFactory(), CasePageFactory()
    listed = client.get(index.url, {"case": [case.pk, 987654]}).content.decode()
    assert '<input type="hidden" name="case" value="987654">' in listed


@pytest.mark.parametrize(
    "value", ["987654", "x", "", "-1", "1.5", "²", "9" * 5000, "\x00", "' OR 1=1"]
)
def test_unknown_values_are_counted_and_the_other_cases_are_shown(client, index, value):
    case = CasePageFactory(title="Räknar träd")
    page = soup(client, index, case, value)
    assert notices(page)[0].startswith("Ett av casen i adressen finns inte")
    assert headings(page) == ["Räknar träd"]


def test_a_draft_and_a_private_case_are_not_compared(client, index):
    draft, private = CasePageFactory(title="Utkastet", live=False), CasePageFactory(title="Hemligt")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    page = soup(client, index, draft, private)
    assert "2 av casen" in notices(page)[0]
    assert "Utkastet" not in str(page) and "Hemligt" not in str(page)


def test_too_many_cases_can_be_deselected(client, index):
    owner = OrganisationPageFactory()
    page = soup(client, index, *(CasePageFactory(parent=owner) for _number in range(5)))
    assert "Du har valt 5 case" in notices(page)[0]
    assert len(page.select(".compare-keep input")) == 5
    assert len(page.select(".compare-keep input[checked]")) == 4
    assert not page.select(".comparison")


def test_too_few_cases_link_to_the_list(client, index):
    assert notices(soup(client, index)) and notices(soup(client, index, CasePageFactory()))
    assert soup(client, index).select_one("main .onward")["href"] == index.url


def test_the_comparison_is_the_same_in_english(client, index):
    case = CasePageFactory(title="Räknar träd")
    translate(index, slug="cases")
    translate(case.organisation.get_parent())
    translate(case.organisation)
    english = translate(case, title="Counts trees")
    page = soup(client, index, case)
    address = page.select_one("a[hreflang=en]")["href"]
    assert address == f"/en/cases/compare/?case={case.pk}"
    translated = BeautifulSoup(client.get(address).content, "html.parser")
    assert headings(translated) == ["Counts trees"]
    assert headings(soup(client, index, english)) == ["Räknar träd"]


def test_four_cases_take_as_many_queries_as_two(client, index):
    goal = GoalPageFactory()
    cases = [
        CasePageFactory(goals=[goal], sectors=[SectorFactory(locale=home().locale)])
        for _number in range(4)
    ]

    def queries(some):
        soup(client, index, *some)
        with CaptureQueriesContext(connection) as captured:
            soup(client, index, *some)
        return len(captured)

    assert queries(cases[:2]) == queries(cases) <= 40
