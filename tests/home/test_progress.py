"""The progress bar of commands."""

import io

import pytest

from django.core.management.base import OutputWrapper

from home.management import progress
from home.management.progress import ProgressBar


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")


def lines_of(out, total, labels):
    """Return what a bar of `total` steps has written after a step for each label."""
    bar = ProgressBar(OutputWrapper(out), "Loading", total)
    for label in labels:
        bar.advance(label)
    bar.finish(f"{bar.done} pages")
    return out.getvalue().split("\r")


def test_a_bar_grows_on_a_terminal_and_ends_with_a_sentence():
    _start, first, second, last = lines_of(Terminal(), 2, ["One", "Two"])
    assert first.rstrip() == "Loading [###############...............] One"
    assert second.rstrip() == "Loading [##############################] Two"
    assert last.rstrip() == "2 pages (0 s)"


def test_a_step_without_a_name_is_counted():
    assert "] 1 of 2" in lines_of(Terminal(), 2, [""])[1]


def test_a_bar_is_never_longer_than_a_line_nor_more_than_full():
    lines = lines_of(Terminal(), 1, ["a" * 200, "b" * 200])
    assert max(len(line.rstrip("\n")) for line in lines) == 79
    assert "Loading [##############################] bbb" in lines[2]


@pytest.mark.parametrize("columns", ["1", "15"])
def test_a_narrow_terminal_has_a_bar_on_one_line(monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    lines = lines_of(Terminal(), 2, ["One"])
    assert max(len(line.rstrip("\n")) for line in lines) <= int(columns)


def test_a_bar_without_steps_is_complete():
    assert lines_of(Terminal(), 0, [])[-1].rstrip() == "0 pages (0 s)"


def test_a_short_command_logs_only_its_end():
    assert lines_of(io.StringIO(), 2, ["One", "Two"]) == ["2 pages (0 s)\n"]


def test_a_long_command_logs_its_progress(monkeypatch):
    monkeypatch.setattr(progress, "LOG_SECONDS", 0)
    (lines,) = lines_of(io.StringIO(), 2, ["One", "Two"])
    assert lines.splitlines() == ["Loading: 1 of 2", "Loading: 2 of 2", "2 pages (0 s)"]
