"""The search page and the lists: the URL holds the state, and no URL is an error."""

import datetime

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from search.analysed_query import analyse
from search.models import SynonymGroup
from search.query import MAX_CHARACTERS, SearchQuery
from tests.factories.cases import (
    CaseIndexPageFactory,
    CasePageFactory,
    GoalPageFactory,
    InitiativePageFactory,
)
from tests.factories.home import home, translate
from tests.factories.network import GuidelinePageFactory, OrganisationPageFactory, section
from tests.search import odd
from tests.search.entries import describe, entries, entry, fill, results

pytestmark = pytest.mark.django_db

ODD = [
    '"',
    "'",
    "\x00",
    "   ",
    "AND OR NOT NEAR",
    "(((",
    "a* -b +c ^d",
    "{title} : x",
    "\u202eabc\u202c",
    "🦭",
    "ord " * 3000,
    "x" * 10_000,
    "%s %d {0} %(a)s",
    "<script>alert(1)</script>",
    "\\",
    ":*",
    "&|!",
]


def soup(client, address, **data):
    response = client.get(address, data)
    assert response.status_code == 200, address
    return BeautifulSoup(response.content, "html.parser")


def found(page):
    return [link.get_text() for link in page.select(".found .entry-title a")]


@pytest.mark.parametrize(("address", "language"), [("/sok/", "sv"), ("/en/search/", "en")])
def test_the_page_has_an_address_in_each_language(client, address, language):
    page = soup(client, address)
    assert page.html["lang"] == language


def test_matches_are_marked_and_markup_is_escaped(client):
    fill()
    entry("Räknar <sälar>", summary="Om sälen & havet.")
    page = soup(client, "/sok/", q="säl")
    assert [mark.get_text() for mark in page.select(".found mark")] == ["sälar", "sälen"]
    assert found(page) == ["Räknar <sälar>"]


def test_one_word_of_a_longer_synonym_is_not_marked(client):
    fill()
    SynonymGroup.objects.create(words="sälspaning\nlevande karta")
    entry("Spanar med levande karta", summary="Varje karta är ny.")
    entry("Räknar på en karta", summary="Sälspaning från båt.")
    page = soup(client, "/sok/", q="sälspaning")
    marked = sorted(mark.get_text() for mark in page.select(".found mark"))
    assert marked == ["Sälspaning", "karta", "levande"]


def test_a_choice_is_checked_and_can_be_removed(client):
    entries([describe(f"Kamera {n}", facets={"phase": p}) for n, p in enumerate(["idea", "pilot"])])
    page = soup(client, "/sok/", q="kamera", phase=["idea"], sort="title")
    assert [box["value"] for box in page.select("input[type=checkbox][checked]")] == ["idea"]
    (chip,) = page.select(".chip")
    assert chip["href"] == "/sok/?q=kamera&sort=title"
    assert found(soup(client, chip["href"])) == ["Kamera 0", "Kamera 1"]


@pytest.mark.parametrize(
    ("phases", "label"), [(["idea"], "1 vald"), (["idea", "pilot"], "2 valda")]
)
def test_a_facet_shows_how_many_of_its_values_are_chosen(client, phases, label):
    entries([describe(f"Kamera {n}", facets={"phase": p}) for n, p in enumerate(["idea", "pilot"])])
    page = soup(client, "/sok/", phase=phases)
    assert page.select_one("#facet-phase .facet-chosen").get_text() == label


def test_the_url_has_the_number_of_a_goal_and_the_slug_of_an_organisation(
    client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        goal = GoalPageFactory(title="Mer hav", number=4)
        case = CasePageFactory(title="Räknar sälar", goals=[goal])
        CasePageFactory(title="Räknar måsar")
    slug = case.get_parent().slug
    page = soup(client, "/sok/", goal="4", organisation=slug)
    assert found(page) == ["Räknar sälar"]
    chips = " ".join(chip.get_text() for chip in page.select(".chip"))
    assert "Mer hav" in chips
    assert case.get_parent().title in chips


def test_swedish_results_on_the_english_page_have_a_lang_attribute(client):
    entry("Räknar sälar")
    page = soup(client, "/en/search/", q="sälar")
    assert page.select_one(".found .entry-title")["lang"] == "sv"
    assert "in Swedish" in page.select_one(".found .kicker").get_text()


def test_a_section_names_its_guideline(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        GuidelinePageFactory(title="Så räknar vi", sections=[section("seals", heading="Sälar")])
    page = soup(client, "/sok/", q="sälar", type="section")
    assert found(page) == ["Sälar"]
    assert "Så räknar vi" in page.select_one(".found .kicker").get_text()


def test_the_english_title_of_a_guideline_in_swedish_is_not_marked_as_swedish(
    client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = GuidelinePageFactory(title="Räkna", sections=[section("seals", heading="Sälar")])
        translate(page.get_parent().specific)
        translate(page, title="How to count", sections_language="sv")
    page = soup(client, "/en/search/", q="sälar", type="section")
    assert page.select_one(".found .entry-title")["lang"] == "sv"
    whole = page.select_one(".found .kicker span")
    assert (whole.get_text(), whole.get("lang")) == ("How to count", None)


def test_without_results_the_goals_are_suggested(client, django_assert_max_num_queries):
    goal = GoalPageFactory(title="Mer hav", number=4)
    client.get("/sok/", {"q": "qwzxvb"})
    with django_assert_max_num_queries(15):
        page = soup(client, "/sok/", q="qwzxvb", phase="idea")
    assert "qwzxvb" in page.select_one(".nothing h2").get_text()
    assert "stavningen" in page.select_one(".nothing ul").get_text()
    links = [link["href"] for link in page.select(".nothing a")]
    assert links == ["/sok/?q=qwzxvb", goal.url]


def test_organisations_among_the_results_are_on_a_map(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        for place in ("Höör", "Lund", "Mellan två orter"):
            OrganisationPageFactory(title=f"Kommunen {place}", place=place)
        CasePageFactory(title="Kommunen räknar cyklar")
    page = soup(client, "/sok/", q="kommunen")
    assert len(page.select(".map-figure .map-point")) == 2
    assert page.select_one(".map-figure svg")["aria-hidden"] == "true"
    assert not soup(client, "/sok/", q="cyklar").select(".map-figure")


def test_without_a_query_there_is_no_advice_on_words(client):
    page = soup(client, "/sok/", phase="idea")
    (advice,) = page.select(".nothing > ul:first-of-type > li")
    assert advice.a["href"] == "/sok/"


def test_pages_of_results_keep_the_search(client):
    entries([describe(f"Kamera {number}", facets={"phase": "idea"}) for number in range(45)])
    page = soup(client, "/sok/", q="kamera", phase="idea")
    following = page.select_one("a[rel=next]")["href"]
    assert following == "/sok/?q=kamera&phase=idea&page=2"
    second = soup(client, following)
    assert len(found(second)) == 20
    assert second.title.get_text().startswith("”kamera” – sök, sida 2 av 3")
    count = second.select_one("[data-search-count]").get_text().strip()
    assert count == "45 träffar på ”kamera”, sida 2 av 3"
    assert "sida" not in page.title.get_text()


def test_a_list_says_which_of_its_own_pages_is_shown(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        index = CaseIndexPageFactory(parent=home())
        for number in range(30):
            CasePageFactory(title=f"Kamera {number}")
    for query in ("page=2", "page=2&q=kamera"):
        page = soup(client, f"{index.url}?{query}")
        last = page.select(".pagination ol a")[-1].get_text().split()[-1]
        count = page.select_one("[data-search-count]").get_text().strip()
        assert count.endswith(f", sida 2 av {last}"), query


def test_a_text_that_is_too_long_is_cut_and_the_page_says_so(client):
    entry("Räknar sälar")
    page = soup(client, "/sok/", q="sälar " * 200)
    assert len(page.select_one("#search-text")["value"]) <= MAX_CHARACTERS
    assert page.select_one(".search-summary .notice")


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("address", ["/sok/", "/en/search/", "/api/suggest"])
def test_no_text_is_an_error(client, address, text):
    entry("Räknar sälar")
    assert client.get(address, {"q": text}).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/sok/?page=0",
        "/sok/?page=-1",
        "/sok/?page=" + "9" * 5000,
        "/sok/?page=%F0%9F%A6%AD",
        "/sok/?sort=%00&type=%00&goal=&year=x&phase=",
        "/sok/?" + "&".join(f"type=t{number}" for number in range(900)),
        "/sok/?q=%ED%A0%80",
        "/sok/?q=a&q=b&q=c",
        "/sok/?year=%C2%B2",
        "/sok/?organisation=" + "f" * 32,
    ],
)
def test_no_value_of_a_parameter_is_an_error(client, address):
    entry("Räknar sälar")
    assert client.get(address).status_code == 200


PARAMETERS = st.dictionaries(
    st.sampled_from(
        ["q", "type", "goal", "sector", "phase", "organisation", "year", "sort", "page"]
    ),
    st.lists(odd.strings, max_size=3),
    max_size=5,
)


@odd.many(200)
@given(PARAMETERS)
def test_no_address_at_all_is_an_error(client, parameters):
    data = {
        name: [v.encode("utf-8", "replace").decode() for v in values]
        for name, values in parameters.items()
    }
    assert client.get("/sok/", data).status_code == 200


def test_the_list_of_cases_is_searched_and_narrowed_as_the_search_is(
    client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        index = CaseIndexPageFactory(parent=home())
        CasePageFactory(title="Räknar sälar", phase="pilot")
        CasePageFactory(title="Räknar måsar", phase="idea")
    for query, titles in (
        ("q=sälarna", ["Räknar sälar"]),
        ("phase=idea", ["Räknar måsar"]),
        ("", ["Räknar måsar", "Räknar sälar"]),
        ("sort=title", ["Räknar måsar", "Räknar sälar"]),
    ):
        page = soup(client, f"{index.url}?{query}")
        assert [link.get_text() for link in page.select(".case-card .entry-title a")] == titles


def test_a_search_page_takes_few_statements(client, django_assert_max_num_queries):
    entries([describe(f"Kamera {n}", facets={"phase": "idea"}) for n in range(30)])
    client.get("/sok/", {"q": "kamera"})
    with django_assert_max_num_queries(12):
        client.get("/sok/", {"q": "kamera", "phase": ["idea", "pilot"]})


def test_a_repeated_word_is_searched_for_once():
    query = SearchQuery(text="kamera sensor " * 8)
    assert [group.surface for group in analyse(query).groups] == ["kamera", "sensor"]


def test_a_text_of_many_words_is_clipped_and_the_page_says_so():
    found = results("alfa beta gamma delta epsilon zeta eta theta jota kappa")
    assert found.query.is_clipped
    assert not results("alfa beta gamma").query.is_clipped


def test_a_spelling_is_suggested_only_if_it_finds_more():
    fill()
    entry("Granskar avtal")
    assert results("granskra avtal").suggestion == "granskar avtal"
    narrowed = results("granskra", chosen={"phase": ("pilot",)})
    assert (narrowed.total, narrowed.suggestion) == (0, "granskar")
    assert results("hydrotherapi").suggestion == ""


def test_of_many_misspelled_words_the_first_three_are_corrected():
    entry("Kamera och sensor", summary="Ett bibliotek med vatten.")
    found = results("kamerra senssor biblliotek vattten")
    assert found.suggestion == "kamera sensor bibliotek vattten"
    assert found.total == 1


def test_a_facet_with_one_value_is_shown_if_it_narrows_the_results(client):
    fill()
    entry("Räknar sälar", facets={"phase": "pilot"})
    entry("Räknar säl i hamn", facets={"sector": "sea", "phase": "pilot"}, type="case")
    found = results("säl")
    assert {facet.name for facet in found.facets} >= {"type", "phase"}
    assert "phase" not in [facet.name for facet in found.narrowing]
    entry("Räknar sälungar", facets={"phase": ()})
    assert "phase" in [facet.name for facet in results("säl").narrowing]


def test_a_word_of_a_synonym_group_is_not_misspelled():
    fill()
    SynonymGroup.objects.create(words="artificiell intelligens\nAI")
    entry("Räknar sälar med AI")
    found = results("artificiell inteligens")
    assert [result.entry.title for result in found.results] == ["Räknar sälar med AI"]
    assert found.suggestion == "artificiell intelligens"


def test_unmatched_words_are_named_above_the_results(client):
    fill(20)
    entry("Kamera vid hamnen")
    shown = soup(client, "/sok/", q="kamera qwzxvbn")
    assert "qwzxvbn" in shown.select_one(".search-summary .notice").get_text()
    assert not soup(client, "/sok/", q="kamera hamnen").select(".search-summary .notice")


def test_a_result_shows_its_date(client):
    entry("Kamera vid hamnen", date=datetime.date(2026, 3, 2))
    shown = soup(client, "/sok/", q="kamera")
    assert shown.select_one(".found-source").get_text() == "2 mars 2026"


def test_a_result_shows_its_owner_and_whether_it_is_fictional(
    client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        host = OrganisationPageFactory(title="Innovation Skåne")
        guideline = GuidelinePageFactory(title="Valrossregler", sections=[section("valross")])
        guideline.organisations.create(organisation=host, role="steward")
        guideline.save()
        initiative = InitiativePageFactory(title="Valrosskurs")
        initiative.organisations.create(organisation=host, role="lead")
        initiative.save()
        CasePageFactory(title="Räknar valrossar", parent=host, is_fictional=True)
    page = soup(client, "/sok/", q="valross")
    sources = [each.get_text() for each in page.select(".found-source")]
    assert len(sources) == 4
    assert all("Innovation Skåne" in source for source in sources)
    made_up = [hit.h3.get_text() for hit in page.select(".found") if "påhittat" in hit.get_text()]
    assert made_up == ["Räknar valrossar"]
