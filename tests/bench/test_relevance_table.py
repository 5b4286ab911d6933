"""The bench prints a table for each corpus that was measured."""

from tests.bench import relevance_table


def row(engine, figure, held_out):
    return {"engine": engine, "kinds": {"exact": figure}, "overall": figure, "held_out": held_out}


def test_the_held_out_corpus_has_a_table_of_its_own(capsys):
    relevance_table.show([row("SQLite", 0.9, False), row("SQLite", 0.7, True), {"name": "speed"}])
    first, second = capsys.readouterr().out.split("== nDCG@10, held out")
    assert "0.900" in first
    assert "0.700" not in first
    assert "0.700" in second


def test_a_corpus_that_was_not_measured_has_no_table(capsys):
    relevance_table.show([row("SQLite", 0.9, False)])
    assert "held out" not in capsys.readouterr().out
