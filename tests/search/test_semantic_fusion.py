"""Hybrid search: lexical matches first, then semantic ones, and nothing for nonsense."""

import pytest

from search.models import SynonymGroup
from search.semantic import backfill, nearest
from tests.search.entries import counts, entry, fill, results
from tests.search.texts import OTHERS

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.embeddings,
    pytest.mark.usefixtures("local_embedder"),
]
BOT = {
    "summary": "Vad skolan får göra när barn frågar en chattbot om läxan.",
    "text": "Läraren får låta eleverna prata med en bot om kommunen har prövat tjänsten först.",
}
POTHOLES = {
    "summary": "Bilder från bilarna visar var asfalten har gått sönder.",
    "text": "Kameran ser sprickor och gropar i gatan, och laget lagar dem samma vecka.",
}


@pytest.fixture
def site():
    """Enough entries for a calibration, and two that are searched for."""
    fill(30)
    for number, text in enumerate(OTHERS):
        entry(f"Fall {number}", summary=text[:60], text=text)
    found = {
        "bot": entry("Generativ AI och minderåriga", type="section", **BOT),
        "road": entry(
            "Hål i vägen", language="en", written="sv", facets={"sector": "x"}, **POTHOLES
        ),
        "road_sv": entry("Hål i vägen", facets={"sector": "street"}, **POTHOLES),
    }
    make()
    return found


def make():
    assert sum(backfill.fill()) >= 0
    nearest.clear_cache()


def retrievers(found):
    return {result.entry.pk: result.matched_by for result in found.results}


def test_a_semantic_match_is_found_and_marked(site):
    found = results("asfaltskador upptäcks av fordon")
    assert retrievers(found)[site["road_sv"].pk] == ("semantic",)


def test_an_english_query_finds_a_swedish_page(site):
    found = results("cameras find damaged asphalt in the street", language="en")
    assert "semantic" in retrievers(found)[site["road"].pk]
    assert found.results[0].entry.language == "sv"


def test_a_question_finds_the_section(site):
    found = results("får läraren låta eleverna prata med en bot?")
    assert found.results[0].entry == site["bot"]
    assert found.results[0].matched_by == ("lexical", "semantic")


@pytest.mark.parametrize("text", ["qwxz blorfnik", "pannkakor till frukost", "sjörövarskatt"])
def test_nonsense_has_no_semantic_matches(site, text):
    assert ("semantic",) not in retrievers(results(text)).values()


def test_semantic_matches_are_counted_and_filtered(site):
    found = results("asfaltskador upptäcks av fordon")
    assert found.total == len(found.results)
    for kind, total in (("case", found.total), ("section", 0)):
        narrowed = results("asfaltskador upptäcks av fordon", chosen={"type": (kind,)})
        assert narrowed.total == total
        assert counts(narrowed, "type")["case"] == found.total
    by_title = results("asfaltskador upptäcks av fordon", sort="title")
    assert retrievers(by_title) == retrievers(found)


def test_a_title_equal_to_the_query_stays_first(site):
    entry("Asfaltskador", text="Ett register.")
    make()
    assert results("asfaltskador").results[0].entry.title == "Asfaltskador"


def test_pages_of_hybrid_results_do_not_overlap(site):
    whole = [result.entry.pk for result in results("vägen", per_page=100).results]
    parts = []
    for page in range(1, 1 + -(-len(whole) // 2)):
        parts += [one.entry.pk for one in results("vägen", per_page=2, page=page).results]
    assert parts == whole


def test_lexical_search_works_while_vectors_are_missing(site):
    new = entry("Sälar räknas", text="Robben räknas från luften.")
    nearest.clear_cache()
    first = results("sälar").results[0]
    assert (first.entry, first.matched_by) == (new, ("lexical",))


def test_words_of_synonym_groups_are_in_the_domain(site):
    assert results("markras").total == 0
    SynonymGroup.objects.create(words="markras\nslukhål")
    assert ("semantic",) in retrievers(results("markras")).values()


def test_lexical_search_works_when_semantic_search_is_off(site, settings):
    settings.SEMANTIC_SEARCH = False
    assert results("asfaltskador upptäcks av fordon").total == 0
    assert retrievers(results("hål i vägen"))[site["road_sv"].pk] == ("lexical",)
