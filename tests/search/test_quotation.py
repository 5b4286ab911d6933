"""A question is answered by a passage, quoted word for word, or by none."""

import datetime

import pytest
from bs4 import BeautifulSoup

from search.analysed_query import analyse
from search.engines.engine import Hit
from search.models import Entry
from search.query import SearchQuery
from search.quotation import quotation_for, share_of_words, understandable, weights_of
from search.semantic import backfill
from tests.factories.network import GuidelinePageFactory, section
from tests.search.entries import entry, results

pytestmark = [pytest.mark.django_db, pytest.mark.meaning, pytest.mark.usefixtures("meaning")]

ANSWER = (
    "Elever under tretton år får inte ha egna konton i öppna tjänster. De får använda skolans egen "
    "tjänst tillsammans med en vuxen."
)
TALE = "I stugan hos Snövit bor sju dvärgar, och de arbetar i gruvan medan hon vaktar stugan."
OTHERS = [
    "Sopbilens kamera ser hål i gatan och skickar en karta till den som lagar asfalt.",
    "Mikrofoner på brandposterna hör när dricksvatten rinner ut under gatan på natten.",
    "Programmet föreslår konto på fakturan utifrån hur liknande fakturor har konterats förut.",
    "Drönaren flyger längs kraftledningen och letar spruckna isolatorer och grenar för nära.",
    "Prognosen säger timme för timme hur många patienter som söker till akutmottagningen.",
    "Bildanalysen mäter ryggens linje när kon går från mjölkningen och ser om hon haltar.",
    "Modellen läser handskrivna protokoll från sjuttonhundratalet och släktforskare rättar.",
    "Golvet känner skillnad på ett fall, en tappad bok och en katt, och larmar personalen.",
    "Styrningen lär sig schemat och mäter koldioxid, och elen till ventilation minskar.",
    "Radarbilder ser genom moln och visar var stormen har fällt skog och spärrat vägar.",
    "Filtret ser vad som är ovanligt för avsändaren och stoppar brev som vill ha lösenord.",
    "Tjänsten jämför böckernas beskrivningar och tipsar om sådant som inte alla läser.",
]


@pytest.fixture(autouse=True)
def written(meaning):
    for number, text in enumerate(OTHERS):
        entry(f"Fall {number}", type="case", summary=text[:40], text=text)
    entry(
        "Konton och åldersgränser",
        type="section",
        anchor="konton",
        url="/riktlinjer/skola/",
        text=ANSWER,
    )
    sum(backfill.fill())


def test_the_passage_is_quoted_word_for_word():
    quotation = results("hur gammal måste en elev vara för att ha ett eget konto?").quotation
    assert quotation.text == ANSWER
    assert quotation.entry.address == "/riktlinjer/skola/#konton"


@pytest.mark.parametrize(
    "question",
    ["hur gick det i hockeyfinalen?", "varför är himlen blå på Mars?", "vem vann schlagern?"],
)
def test_a_question_about_nothing_that_is_here_is_not_answered(question):
    assert results(question).quotation is None


def test_words_that_are_no_question_are_not_answered():
    assert results("elever konto ålder").quotation is None


def test_only_the_first_page_as_it_comes_answers():
    question = "hur gammal måste en elev vara för att ha ett eget konto?"
    assert results(question, sort="newest").quotation is None
    assert results(question, chosen={"type": ("case",)}).quotation is None


def test_without_meaning_nothing_is_quoted(settings):
    settings.SEMANTIC_SEARCH = False
    assert results("hur gammal måste en elev vara för att ha ett eget konto?").quotation is None


def test_the_page_and_the_json_have_the_passage(client):
    question = {"q": "hur gammal måste en elev vara för att ha ett eget konto?"}
    page = BeautifulSoup(client.get("/sok/", question).content, "html.parser")
    assert page.select_one(".quotation blockquote").get_text() == ANSWER
    assert page.select_one(".quotation-source a")["href"] == "/riktlinjer/skola/#konton"
    data = client.get("/api/search", question).json()
    assert data["quotation"]["text"] == ANSWER
    assert data["quotation"]["url"].endswith("/riktlinjer/skola/#konton")
    assert client.get("/api/search", {"q": "elever konto"}).json()["quotation"] is None


def test_a_passage_says_which_version_of_its_page_it_is_from(
    client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = GuidelinePageFactory(sections=[section("saga", text=f"<p>{TALE}</p>")])
        page.last_published_at = datetime.datetime(2026, 3, 1, 23, 30, tzinfo=datetime.UTC)
        page.save()
    sum(backfill.fill())
    question = {"q": "hur många dvärgar bor i stugan hos Snövit?"}
    shown = BeautifulSoup(client.get("/sok/", question).content, "html.parser")
    # As the clocks in Sweden have it.
    assert "version från 2 mars 2026" in shown.select_one(".quotation-source").get_text()
    assert client.get("/api/search", question).json()["quotation"]["version"] == "2026-03-02"


def test_the_share_of_a_questions_words_that_a_passage_has_counts_their_forms():
    groups = analyse(SearchQuery(text="får eleverna ha konton på skolorna?")).query.groups
    assert share_of_words(ANSWER, "sv", groups) > 0.5
    assert share_of_words(OTHERS[0], "sv", groups) == 0


def test_a_word_of_the_heading_counts_for_what_stands_below_it():
    groups = analyse(SearchQuery(text="får eleverna ha konton?")).query.groups
    heading = weights_of("Konton", "sv", groups)
    alone = share_of_words("Elever under tretton år får det inte.", "sv", groups)
    below = share_of_words("Elever under tretton år får det inte.", "sv", groups, heading)
    assert 0 < alone < below < 1


def test_only_what_the_search_puts_first_is_quoted():
    question = "hur gammal måste en elev vara för att ha ett eget konto?"
    found = results(question)
    asked, first = found.query, Hit(found.results[0].entry.pk, 1.0)
    other = Hit(Entry.objects.get(title="Fall 0").pk, 2.0)
    assert quotation_for(asked, analyse(asked), [first, other])
    assert quotation_for(asked, analyse(asked), [other, first]) is None
    assert quotation_for(asked, analyse(asked), []) is None


LIST = """Före mötet berättar du vad som spelas in.
Spela inte in:
samtal med enskilda om deras ärenden
utvecklingssamtal och samtal om medarbetares hälsa
Efter mötet gör du så här:
läs sammanfattningen."""


def test_a_point_of_a_list_is_quoted_after_what_introduces_it():
    points = LIST.splitlines()
    assert understandable("\n".join(points[2:4]), LIST) == points[1:4]
    assert understandable(points[3], LIST) == [points[1], "[…]", points[3]]


def test_what_introduces_a_list_is_not_quoted_without_it():
    points = LIST.splitlines()
    assert understandable("\n".join(points[:2]), LIST) == points[:1]
    assert understandable("\n".join(points[2:5]), LIST) == points[1:4]
    assert understandable(points[4], LIST) == []


@pytest.mark.parametrize(
    "passage", ["", ":", "kort", "fortsätter mitt i en mening som ingen ser början på"]
)
def test_what_cannot_be_read_alone_is_not_quoted(passage):
    assert understandable(passage, LIST) == []
