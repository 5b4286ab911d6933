"""The lexicons are built once, and a damaged or missing one is replaced."""

import logging
import multiprocessing
import os

import pytest

from search.text.dictionaries import HUNSPELL_FOLDER, fingerprint
from search.text.lexicon import Lexicon, Variant
from search.text.loading import load_analysis, load_lexicon

from .text_support import the_analysis

VARIANTS = [
    Variant("får", "BD", "får"),
    Variant("far", "D^"),
    Variant("handlings", "", "", ("handling", "handla"), 12, 3),
    Variant("böcker", "AJY", "bok"),
]


def test_a_saved_lexicon_returns_the_same_variants(tmp_path):
    Lexicon.build(VARIANTS).save(tmp_path / "words.marisa")
    lexicon = Lexicon.open(tmp_path / "words.marisa")
    assert lexicon.variants("far") == tuple(VARIANTS[:2])
    assert lexicon.spelled("handlings") == VARIANTS[2]
    assert lexicon.spelled("böcker") == VARIANTS[3]
    assert lexicon.spelled("bocker") is None
    assert lexicon.variants("saknas") == ()
    assert os.listdir(tmp_path) == ["words.marisa"]


def test_variants_with_diacritics_come_first():
    lexicon = the_analysis().forms.swedish.lexicon
    for word in ("karl", "rakning", "adle", "adoptivfader", "affarsmannen"):
        surfaces = [variant.surface for variant in lexicon.variants(word)]
        assert len(surfaces) > 1
        assert surfaces == sorted(surfaces, reverse=True)


@pytest.mark.parametrize("kept", [0, 5, 40])
def test_a_truncated_file_is_refused(kept, tmp_path):
    path = tmp_path / "words.marisa"
    Lexicon.build(VARIANTS).save(path)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises((OSError, RuntimeError)):
        Lexicon.open(path)


def test_the_fingerprint_depends_on_the_content_of_the_dictionaries(tmp_path):
    (tmp_path / "sv_SE.dic").write_text("1\nsten/AD\n", encoding="utf-8")
    before = fingerprint("sv", tmp_path)
    os.utime(tmp_path / "sv_SE.dic", (1, 1))
    assert fingerprint("sv", tmp_path) == before
    (tmp_path / "sv_SE.dic").write_text("1\nsten/AE\n", encoding="utf-8")
    assert fingerprint("sv", tmp_path) != before


def _load_english(directory):
    return load_lexicon("en", directory, HUNSPELL_FOLDER).spelled("policies").lemma


def test_concurrent_processes_build_one_lexicon(tmp_path):
    (tmp_path / "words-en-0123456789ab.marisa").write_bytes(b"old")
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(_load_english, [tmp_path] * 2) == ["policy"] * 2
    tables = list(tmp_path.glob("*.marisa"))
    assert len(tables) == 1
    tables[0].write_bytes(tables[0].read_bytes()[:-100])
    assert _load_english(tmp_path) == "policy"


def test_an_unusable_directory_is_logged(tmp_path, caplog):
    (tmp_path / "file").write_text("not a directory")
    with caplog.at_level(logging.WARNING):
        assert _load_english(tmp_path / "file") == "policy"
    assert "cannot be saved" in caplog.text


def test_without_the_swedish_dictionary_words_are_still_found(tmp_path, caplog):
    with caplog.at_level(logging.WARNING):
        analysis = load_analysis(tmp_path / "tables", tmp_path)
    assert "by their stems only" in caplog.text
    assert analysis.terms("kommunernas", "sv").lemmas == ("kommun",)
    assert analysis.terms("chattbotarna", "sv").stems == ("chattbot",)
    assert analysis.terms("policies", "en").lemmas == ("policy",)


def test_a_forked_process_can_use_the_lexicon():
    the_analysis().terms("snö", "sv")
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(_parts_of, ("snöröjning",)) == ("snö", "röjning")


def _parts_of(word):
    return the_analysis().terms(word, "sv").constituents
