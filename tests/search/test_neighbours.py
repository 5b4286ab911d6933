"""Similar cases and sections, possible duplicates, and the report of similar pages."""

import pytest
from bs4 import BeautifulSoup

from django.db import connection
from django.test import TestCase, override_settings
from django.test.utils import CaptureQueriesContext

from search.models import Entry, Neighbours
from search.semantic import backfill, neighbours
from tests.factories.cases import CasePageFactory
from tests.factories.home import locale
from tests.factories.network import GuidelinePageFactory, OrganisationPageFactory, section
from tests.factories.people import editor
from tests.search.embedding import texts_embedded_once
from tests.shared import refreshed, shared_fixture

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.embeddings,
    pytest.mark.usefixtures("local_embedder"),
]

LEAKS = "Hittar läckor i vattennätet", "Mikrofoner på brandposterna hör när dricksvatten rinner ut."
PIPES = "Lyssnar efter läckande vattenrör", "Sensorer hör när vattenledningar läcker under gatan."
OTHERS = [
    ("Skolmat utan svinn", "Köket får en prognos över hur många elever som äter lunch."),
    ("Röntgenbilder av brutna ben", "Bildanalys markerar misstänkta frakturer på jourtid."),
    ("Chattbot om bygglov", "Den som vill bygga en altan får svar dygnet runt."),
    ("Läser gammal handskrift", "Protokoll från 1700-talet blir sökbar text."),
    ("Förutser att bussen blir sen", "Resenären får veta om förseningen innan den har hänt."),
    ("Fakturor konteras av sig själva", "Förslaget bygger på hur liknande har konterats."),
]


def case(title, summary, **values):
    return CasePageFactory(title=title, summary=summary, **values)


def make_cases():
    with (
        override_settings(SEMANTIC_SEARCH=True),
        texts_embedded_once(),
        TestCase.captureOnCommitCallbacks(execute=True),
    ):
        found = [case(*LEAKS), case(*PIPES)]
        parent = OrganisationPageFactory()
        return found + [case(*other, parent=parent) for other in OTHERS]


shared_cases = shared_fixture(make_cases)


@pytest.fixture
def cases(shared_cases):
    """Two cases of two organisations about leaks, and some about other topics."""
    assert not backfill.waiting(Entry.objects.first().vectors.model).exists()
    return list(map(refreshed, shared_cases))


def similar(client, page):
    page = BeautifulSoup(client.get(page.url).content, "html.parser")
    return [link.get_text() for link in page.select(".similar .entry-title a")]


def test_the_most_similar_case_comes_first(client, cases):
    assert similar(client, cases[0])[0] == PIPES[0]
    assert similar(client, cases[1])[0] == LEAKS[0]


def test_a_deleted_case_is_not_shown(client, cases, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        cases[1].unpublish()
    assert PIPES[0] not in similar(client, cases[0])


def test_one_case_of_each_organisation_is_shown(client, cases, django_capture_on_commit_callbacks):
    owner = cases[0].get_parent().specific
    with django_capture_on_commit_callbacks(execute=True):
        case("Hör läckor i rören", LEAKS[1], parent=owner)
        case("Letar läckor med ljud", LEAKS[1], parent=owner)
    found = similar(client, cases[0])
    assert PIPES[0] in found
    assert len({"Hör läckor i rören", "Letar läckor med ljud"} & set(found)) == 1


def test_without_neighbours_nothing_is_shown(client, cases):
    Neighbours.objects.all().delete()
    assert similar(client, cases[0]) == []


def test_similar_cases_take_three_queries(client, cases):
    client.get(cases[0].url)
    with CaptureQueriesContext(connection) as with_similar:
        client.get(cases[0].url)
    Neighbours.objects.all().delete()
    with CaptureQueriesContext(connection) as without:
        client.get(cases[0].url)
    assert len(with_similar) - len(without) <= 2
    assert not any("vector" in query["sql"] for query in with_similar)


def test_only_neighbours_of_changed_entries_are_computed(cases, monkeypatch):
    def refuse(*args):
        raise AssertionError("nothing has changed")

    monkeypatch.setattr(neighbours, "profiles_of", refuse)
    neighbours.refresh()


def test_a_section_links_to_similar_sections(client, django_capture_on_commit_callbacks):
    parts = [
        section(
            "moten",
            heading="Inspelning av möten",
            text="<p>Fråga alla innan du spelar in ett möte.</p>",
        ),
        section(
            "ljud",
            heading="Ljud från inspelade möten",
            text="<p>Radera ljudet när du har spelat in ett möte.</p>",
        ),
        section("inkop", heading="Upphandling", text="<p>Skriv krav på pris och avtal.</p>"),
        section("bilder", heading="Bilder", text="<p>Märk det som datorn har ritat.</p>"),
        section("betyg", heading="Betyg", text="<p>Läraren sätter betyg, aldrig ett program.</p>"),
    ]
    with django_capture_on_commit_callbacks(execute=True):
        guideline = GuidelinePageFactory(sections=parts)
    page = BeautifulSoup(client.get(guideline.url).content, "html.parser")
    assert [link["href"] for link in page.select("#moten .see-also a")] == ["#ljud"]


def duplicates(client, **data):
    return client.get("/hantera/possible-duplicates/", data).json()


def test_an_editor_sees_possible_duplicates(client, cases):
    client.force_login(editor())
    answer = duplicates(
        client, title="Hör läckor i ledningar", summary="Vatten rinner ut under gatan"
    )
    assert {LEAKS[0], PIPES[0]} == {found["title"] for found in answer["cases"]}
    assert answer["message"]
    assert duplicates(client, title="Klipper gräs med robot")["cases"] == []
    assert duplicates(client, title="Hej")["cases"] == []


def test_the_question_about_one_duplicate_is_in_the_singular(client, cases):
    client.force_login(editor())
    words = {"title": "Hör läckor i ledningar", "summary": "Vatten rinner ut under gatan"}
    several = duplicates(client, **words)
    one = duplicates(client, title=LEAKS[0], summary=LEAKS[1], page=cases[0].pk)
    none = duplicates(client, title="Klipper gräs med robot")
    assert (len(several["cases"]), len(one["cases"]), none["cases"]) == (2, 1, [])
    assert several["advice"] != one["advice"] and none["advice"] == ""


def test_a_case_is_no_duplicate_of_itself(client, cases):
    client.force_login(editor())
    answer = duplicates(client, title=LEAKS[0], summary=LEAKS[1], page=cases[0].pk)
    assert [found["title"] for found in answer["cases"]] == [PIPES[0]]


def test_without_embeddings_duplicates_are_found_by_words(client, cases, settings):
    settings.SEMANTIC_SEARCH = False
    client.force_login(editor())
    answer = duplicates(client, title="Läckor i vattennätet")
    assert LEAKS[0] in {found["title"] for found in answer["cases"]}


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "x" * 100_000, "?" * 20, "🦭" * 20])
def test_odd_texts_are_answered(client, cases, odd):
    client.force_login(editor())
    assert (
        duplicates(client, title=odd.encode("utf-8", "replace").decode(), page="x")["cases"] == []
    )


def test_a_draft_is_no_possible_duplicate(client, cases, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        case("Hemlig läcka i vattenledningen", PIPES[1], live=False)
    client.force_login(editor())
    answer = duplicates(client, title="Hemlig läcka i vattenledningen", summary=PIPES[1])
    assert "Hemlig läcka i vattenledningen" not in {found["title"] for found in answer["cases"]}


def test_editors_have_a_report_of_suspiciously_similar_pages(
    client, cases, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        case(LEAKS[0], LEAKS[1], parent=OrganisationPageFactory())
    client.force_login(editor())
    page = BeautifulSoup(client.get("/hantera/reports/similarity/").content, "html.parser")
    rows = [row.get_text() for row in page.select("tbody tr")]
    assert rows[0].count(LEAKS[0]) == 2
    assert not any(OTHERS[0][0] in row for row in rows)


def test_a_pair_is_listed_once_and_in_one_language(
    client, cases, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        copy = case(*LEAKS, parent=OrganisationPageFactory())
        for page in (cases[0], copy):
            page.copy_for_translation(locale("en"), copy_parents=True, alias=True)
    assert Entry.objects.filter(title=LEAKS[0]).count() == 4
    client.force_login(editor())
    page = BeautifulSoup(client.get("/hantera/reports/similarity/").content, "html.parser")
    rows = [row for row in page.select("tbody tr") if row.get_text().count(LEAKS[0]) == 2]
    assert len(rows) == 1
    edited = {link["href"].split("/")[-3] for link in rows[0].select("a[href$='/edit/']")}
    assert edited == {str(cases[0].pk), str(copy.pk)}
