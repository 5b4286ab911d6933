"""The first results of a question show the passage that answers it best."""

import pytest

from search.analysed_query import analyse
from search.passages import best_passage
from search.query import SearchQuery
from search.semantic import backfill, nearest
from tests.search.entries import entry, results
from tests.search.texts import OTHERS

pytestmark = pytest.mark.django_db
QUESTION = "hur gammal måste en elev vara för att ha ett eget konto?"
TEXT = """Skolan väljer tjänster tillsammans med vårdnadshavarna och berättar om dem i god tid.
Elever under tretton år får inte ha egna konton i öppna tjänster utan en vuxen bredvid sig.
För konton gäller:"""


class Words:
    """An Entry without vectors."""

    pk, title, summary, language, text = 0, "Åldersgränser", "", "sv", TEXT


def test_a_passage_is_found_by_words_alone():
    groups = analyse(SearchQuery(text=QUESTION, language="sv")).groups
    assert best_passage(Words, None, groups).startswith("Elever under tretton år")


def test_a_passage_without_any_word_of_the_question_is_not_shown():
    groups = analyse(SearchQuery(text="vad kostar en båt?", language="sv")).groups
    assert best_passage(Words, None, groups) == ""


@pytest.mark.embeddings
def test_the_page_shows_it_with_its_words_marked(local_embedder):
    for number, text in enumerate(OTHERS):
        entry(f"Fall {number}", summary=text[:40], text=text)
    entry("Åldersgränser", type="section", anchor="konton", text=TEXT)
    assert sum(backfill.fill())
    nearest.clear_cache()
    first = results(QUESTION).results[0]
    assert first.entry.title == "Åldersgränser"
    assert "tretton år" in first.passage
    assert "<mark>Elever</mark>" in first.passage


def test_other_searches_show_the_summary():
    entry("Konto", summary="Om elever och konton.", text=TEXT)
    assert "Om <mark>elever</mark>" in results("elever konton").results[0].passage
