"""The progress bar of commands."""

import io

from django.core.management.base import OutputWrapper

from home.management.progress import LINE, ProgressBar


class Terminal(io.StringIO):
    def isatty(self):
        return True


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


def test_a_bar_is_never_longer_than_a_line_nor_more_than_full():
    lines = lines_of(Terminal(), 1, ["a" * 200, "b" * 200])
    assert max(len(line.rstrip("\n")) for line in lines) == LINE
    assert "Loading [##############################] bbb" in lines[2]


def test_only_the_end_is_written_to_a_file():
    assert lines_of(io.StringIO(), 2, ["One", "Two"]) == ["2 pages (0 s)\n"]
