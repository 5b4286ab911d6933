"""A command says how far it has come: as a bar to people, in plain lines to a file."""

import io

import pytest

from django.core.management.base import OutputWrapper

from search.management.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def shown(out):
    """Return what is written to `out` while twenty things are done."""
    progress = Progress(OutputWrapper(out), 20)
    for done in range(21):
        progress.show(done)
    progress.end()
    return out.getvalue()


@pytest.mark.parametrize("columns", ["1", "15", "80"])
def test_a_terminal_of_any_width_has_a_bar_that_grows(monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    lines = shown(Terminal()).split("\r")
    assert len(lines) == 22 and lines[-1].endswith("20/20\n")
    assert lines[1].count("█") == 0 < lines[-1].count("█")


def test_a_file_has_a_plain_line_for_each_tenth():
    lines = shown(io.StringIO()).splitlines()
    assert lines == [f"{done}/20" for done in range(2, 21, 2)]


def test_nothing_to_do_is_all_done():
    out = io.StringIO()
    Progress(OutputWrapper(out), 0).show(0)
    assert out.getvalue() == "0/0\n"
