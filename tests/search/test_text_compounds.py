"""Compounds come apart where a reader would take them apart, and other words stay whole."""

import pytest

from .text_support import meets, the_analysis

COMPOUNDS = {
    "snöröjning": "snö röjning",
    "snöröjningsplanerna": "snö röjning plan",
    "kommunstyrelsens": "kommun styrelse",
    "barnomsorg": "barn omsorg",
    "språkmodell": "språk modell",
    "taligenkänning": "tal igenkänning",
    "gatubelysning": "gata belysning",
    "skolskjuts": "skola skjuts",
    "flickskola": "flicka skola",
    "veckobrev": "vecka brev",
    "kyrkogården": "kyrka gård",
    "arbetsmiljö": "arbete miljö",
    "medborgardialog": "medborgare dialog",
    "hyresavtal": "hyra avtal",
    "tilläggsavtal": "tillägg avtal",
    "fallucka": "fall lucka",
    "nattåg": "natt tåg",
    "elnätet": "el nät",
    "dataskyddsombud": "data skydd ombud",
    "ärendehanteringssystem": "ärende hantering system",
}
WHOLE = """
    upphandling undersökning utbildning omsorg ansökan ansökningar information organisation
    kommunikation rapport kontakt support kultur kontroll digital modell region resurs dialog
    katalog statistik material personal partner landskap lagring tonåring televisionen säkerhet
    tillgänglighet beslag anslag förslag ansvar område Helsingborg Copilot ChatGPT
"""


@pytest.mark.parametrize("word", COMPOUNDS)
def test_a_compound_comes_apart_into_basic_forms(word):
    assert " ".join(the_analysis().terms(word, "sv").apart) == COMPOUNDS[word]


@pytest.mark.parametrize("word", WHOLE.lower().split())
def test_a_word_that_only_looks_like_a_compound_stays_whole(word):
    assert the_analysis().terms(word, "sv").apart == ()


def test_neighbouring_parts_are_found_as_one_word():
    parts = the_analysis().terms("dataskyddsombud", "sv").parts
    assert {"dataskydd", "skyddsombud", "ombud"} <= set(parts)


def test_a_compound_typed_without_dots_comes_apart_with_them():
    assert the_analysis().forms.loose_apart("vattenovervakning") == ("vatten", "övervakning")


def test_words_whose_lists_lead_in_a_circle_end_and_meet():
    # The list of basic forms leads from each of these to the other.
    forms = the_analysis().forms.swedish
    assert (
        set(forms.basic_forms("dalsk")) == set(forms.basic_forms("dalska")) == {"dalsk", "dalska"}
    )
    assert forms.parts("dalska") == ()


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("kost", "kostenheten"),
        ("inköp", "inköpskorten"),
        ("besök", "besöksregister"),
        ("skörd", "skördetider"),
        ("gods", "godståget"),
        ("företag", "företagshälsan"),
        ("trafik", "trafikräkningar"),
        ("räkna", "trafikräkningar"),
        ("kärl", "matavfallskärlen"),
    ],
)
def test_a_part_finds_the_compound_by_its_noun_also_where_a_verb_is_like_it(part, text):
    assert meets(part, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("avfallskarl", "kärl för avfall"),
        ("vardplatser", "platser i vården"),
        ("trafikrakning", "räkning av trafik"),
        ("foretagsklimat", "klimatet för företag"),
        ("brandinspektor", "inspektörer vid brand"),
    ],
)
def test_a_compound_typed_without_dots_meets_its_parts(typed, text):
    assert meets(typed, text)


@pytest.mark.parametrize(
    ("compound", "text"),
    [
        ("bildtolkning", "vi tolkade bilder"),
        ("gräsklippning", "klippa gräset"),
        ("cykelräkningar", "räknade cyklarna"),
        ("vattenmätaren", "mäter vatten"),
    ],
)
def test_a_compound_meets_its_parts_said_with_a_verb_and_the_other_way_round(compound, text):
    assert meets(compound, text)
    assert meets(text.removeprefix("vi "), compound)
