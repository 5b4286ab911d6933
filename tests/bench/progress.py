"""Shows how far long work has come: a bar on a terminal, and nothing anywhere else."""

import sys
import time

WIDTH = 30


class Progress:
    """Counts what is done of a known total."""

    def __init__(self, label, total):
        self.label, self.total, self.done = label, total, 0
        self.began = time.monotonic()

    def add(self, number):
        self.done += number
        if sys.stderr.isatty():
            self.show(min(self.done / self.total, 1) if self.total else 1)

    def show(self, share):
        bar, seconds = "█" * int(WIDTH * share), time.monotonic() - self.began
        line = f"\r{self.label:<22} {bar:<{WIDTH}} {self.done:>7}/{self.total} {seconds:4.0f} s"
        sys.stderr.write(line + ("\n" if share == 1 else ""))
        sys.stderr.flush()

    def over(self, items):
        """Yield the items, and count each when the next is asked for."""
        for item in items:
            yield item
            self.add(1)
