"""Compounds are split into the parts that a reader sees; other words are not split."""

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
def test_a_compound_is_split_into_lemmas(word):
    assert " ".join(the_analysis().terms(word, "sv").constituents) == COMPOUNDS[word]


@pytest.mark.parametrize("word", WHOLE.lower().split())
def test_a_word_that_only_looks_like_a_compound_is_not_split(word):
    assert the_analysis().terms(word, "sv").constituents == ()


def test_neighbouring_parts_are_found_as_one_word():
    parts = the_analysis().terms("dataskyddsombud", "sv").parts
    assert {"dataskydd", "skyddsombud", "ombud"} <= set(parts)


def test_a_compound_typed_without_diacritics_is_split():
    assert the_analysis().forms.unfolded_constituents("vattenovervakning") == (
        "vatten",
        "övervakning",
    )


def test_circular_lemmas_end():
    # Each of these two words is the lemma of the other in the list.
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
def test_a_part_finds_the_compound_by_its_noun(part, text):
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
def test_a_compound_typed_without_diacritics_finds_its_parts(typed, text):
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
def test_a_compound_and_its_parts_with_a_verb_find_each_other(compound, text):
    assert meets(compound, text)
    assert meets(text.removeprefix("vi "), compound)
