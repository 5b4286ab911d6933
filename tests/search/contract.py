"""The tests that every engine has to pass: each has a subclass of EngineContract."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.models import SynonymGroup
from tests.search import odd
from tests.search.entries import counts, describe, entries, entry, fill, results, titles

INFLECTED = [
    ("kommun", "Kommunernas gemensamma arkiv"),
    ("kommunernas", "En kommun med arkiv"),
    ("skolan", "Ny skola i byn"),
    ("skola", "Så fungerar skolorna"),
    ("upphandla", "Vägledning om upphandling"),
    ("upphandlingar", "Att upphandla rätt"),
    ("böcker", "Boken som talar"),
]
COMPOUND = [
    ("röjning", "Bättre snöröjning med kamera"),
    ("snö röjning", "Bättre snöröjning med kamera"),
    ("snöröjning", "Röjning av snö med kamera"),
    ("vattenledning", "Ledningar för vatten i marken"),
    ("e-post", "Svarar på epost"),
]
WITHOUT_DOTS = [("snorojning", "Snöröjning"), ("aldreomsorg", "Äldreomsorg"), ("malmo", "Malmö")]
MISTYPED = [("snörjöning", "Snöröjning"), ("bibliotekk", "Bibliotek"), ("rikltinjer", "Riktlinjer")]


class EngineContract:
    """Searches whose results do not depend on the engine."""

    @pytest.mark.parametrize(("text", "title"), INFLECTED + COMPOUND + WITHOUT_DOTS + MISTYPED)
    def test_a_word_is_found_in_another_form(self, text, title):
        fill()
        entry(title)
        assert titles(text)[:1] == [title]

    def test_a_title_equal_to_the_query_comes_before_one_that_contains_it(self):
        fill()
        entry("Snöröjning av gångvägar i centrum", text="snöröjning " * 30)
        entry("Snöröjning")
        entry("Kartor", summary="Om snöröjning, snöröjning och snöröjning.")
        found = titles("snöröjning")
        assert found[0] == "Snöröjning"
        assert found[1:] == ["Snöröjning av gångvägar i centrum", "Kartor"]

    def test_an_entry_with_more_of_the_words_comes_first(self):
        fill()
        entry("Kamera vid skola")
        entry("Kamera vid hamn")
        assert titles("kamera skola")[0] == "Kamera vid skola"

    def test_words_in_quotes_are_found_before_the_same_words_in_another_order(self):
        fill()
        entry("Om isen", text="Sensorn mäter tunn is vid bron.")
        entry("Om bron", text="Vid bron mäter sensorn is som är tunn.")
        assert titles('"mäter tunn is"')[0] == "Om isen"
        assert titles('"vid bron mäter"')[0] == "Om bron"

    def test_a_synonym_of_the_editors_is_found_in_both_directions(self):
        fill()
        SynonymGroup.objects.create(
            words="chattbot\nvirtuell assistent", english="virtual assistant"
        )
        entry("En chattbot svarar")
        entry("En virtuell assistent svarar")
        for text in ("chattboten", "virtuella assistenter", "virtual assistant"):
            assert set(titles(text)) == {"En chattbot svarar", "En virtuell assistent svarar"}, text

    def test_the_name_of_an_organisation_is_never_taken_for_other_words(self):
        fill()
        entry("Almi", type="organisation", facets={"organisation": "0" * 32})
        entry("Alm och ask i parken")
        assert titles("almi")[0] == "Almi"

    def test_english_is_analysed_by_english_rules(self):
        fill()
        entry("Predicting the need for beds", language="en")
        assert titles("prediction needs", language="en") == ["Predicting the need for beds"]

    def test_an_english_query_finds_a_swedish_page_by_its_english_names(self):
        fill()
        swedish = entry("Räknar bilar", other={"en": ["Computer vision", "Traffic"]})
        found = results("computer vision", language="en")
        assert [result.entry for result in found.results] == [swedish]
        assert found.results[0].entry.language == "sv"

    def test_a_translated_page_is_found_once_in_each_language(self):
        first = entry("Säl vid bryggan")
        entry("Seal at the jetty", language="en", key=first.translation_key)
        assert titles("säl") == ["Säl vid bryggan"]
        assert titles("jetty", language="en") == ["Seal at the jetty"]
        assert titles("jetty", language="sv") == []

    def test_words_in_no_entry_find_nothing(self):
        fill()
        assert results("qwzx vpltk").total == 0

    def test_any_of_the_values_of_a_facet_and_all_of_the_facets(self):
        entry("Ett", facets={"phase": "pilot", "sector": "school"})
        entry("Två", facets={"phase": "idea", "sector": "school"})
        entry("Tre", facets={"phase": "idea", "sector": "roads"})
        chosen = {"phase": ("pilot", "idea"), "sector": ("school",)}
        assert set(titles(chosen=chosen)) == {"Ett", "Två"}

    def test_the_counts_of_a_facet_ignore_its_own_choice_and_no_other(self):
        entry("Kamera ett", facets={"phase": "pilot", "year": "2024"})
        entry("Kamera två", facets={"phase": "idea", "year": "2024"})
        entry("Kamera tre", facets={"phase": "idea", "year": "2025"})
        found = results("kamera", chosen={"phase": ("pilot",)})
        assert found.total == 1
        assert counts(found, "phase") == {"pilot": 1, "idea": 2}
        found = results("kamera", chosen={"phase": ("idea",), "year": ("2024",)})
        assert counts(found, "phase") == {"pilot": 1, "idea": 1}
        assert counts(found, "year") == {"2024": 1, "2025": 1}

    def test_a_count_is_the_number_of_results_that_the_choice_gives(self):
        for number in range(30):
            facets = {
                "phase": ["idea", "pilot", "paused"][number % 3],
                "year": str(2020 + number % 4),
            }
            entry(f"Kamera {number}", facets=facets)
        chosen = {"year": ("2021", "2022")}
        for phase, number in counts(results("kamera", chosen=chosen), "phase").items():
            assert results("kamera", chosen={**chosen, "phase": (phase,)}).total == number

    def test_pages_of_results_hold_each_result_once(self):
        entries([describe(f"Kamera {number}") for number in range(25)])
        pages = [titles("kamera", page=page, per_page=10) for page in (1, 2, 3)]
        assert [len(page) for page in pages] == [10, 10, 5]
        assert len({title for page in pages for title in page}) == 25

    def test_a_page_number_beyond_the_last_gives_the_last_page(self):
        entries([describe(f"Kamera {number}") for number in range(12)])
        found = results("kamera", page=400, per_page=10)
        assert (found.query.page, len(found.results)) == (2, 2)

    def test_titles_are_sorted_in_swedish_order(self):
        for title in ("Öar med kamera", "Ångbåt med kamera", "Zebra med kamera", "Älg med kamera"):
            entry(title)
        first = [title.split()[0] for title in titles("kamera", sort="title")]
        assert first == ["Zebra", "Ångbåt", "Älg", "Öar"]

    def test_without_a_query_the_newest_entries_come_first(self):
        for year in (2021, 2025, 2023):
            entry(f"År {year}", date=datetime.date(year, 5, 1))
        entry("Utan datum", date=None)
        assert titles() == ["År 2025", "År 2023", "År 2021", "Utan datum"]

    def test_a_search_of_a_fixed_type_finds_no_other_type(self):
        entry("Kamera", type="case")
        entry("Kamera", type="guideline")
        found = results("kamera", fixed={"type": ("guideline",)})
        assert [result.entry.type for result in found.results] == ["guideline"]
        assert counts(found, "type") == {}

    def test_entries_of_another_site_are_not_found(self):
        entry("Kamera")
        assert titles("kamera", site_id=999_999) == []

    def test_a_search_takes_at_most_twelve_statements(self):
        for number in range(40):
            entry(f"Kamera {number}", facets={"phase": "pilot", "year": "2024", "sector": "school"})
        chosen = {"phase": ("pilot", "idea"), "year": ("2024",), "sector": ("school",)}
        results("kamera")
        for text in ("kamera", "kamera skola sensor gata", "kammera", ""):
            with CaptureQueriesContext(connection) as captured:
                results(text, chosen=chosen)
            assert len(captured) <= 12, text

    def test_every_string_is_answered(self):
        fill(15)
        entry("Kamera vid skola", text="Snöröjning och öppna data.")

        @odd.many(2_000)
        @given(odd.strings, st.sampled_from(["sv", "en"]))
        def answered(text, language):
            found = results(text, language)
            assert found.total >= len(found.results)

        answered()
