"""A progress bar for commands that take more than a few seconds."""

import time

WIDTH = 30
LINE = 79


class ProgressBar:
    """Shows on a terminal how many of `total` steps are done; elsewhere it prints only the end.

    `out` is the stdout of a command. `total` may be an estimate: the bar is never more than full.
    """

    def __init__(self, out, title, total):
        self.out, self.title, self.total = out, title, max(total, 1)
        self.done, self.began = 0, time.monotonic()

    def advance(self, label=""):
        """Count one more step; `label` says which."""
        self.done += 1
        if self.out.isatty():
            full = min(self.done * WIDTH // self.total, WIDTH)
            bar = "#" * full + "." * (WIDTH - full)
            self.write(f"{self.title} [{bar}] {label}")

    def finish(self, result):
        """Replace the bar by a sentence and the time in seconds."""
        seconds = round(time.monotonic() - self.began)
        self.write(f"{result} ({seconds} s)", ending="\n")

    def write(self, text, ending=""):
        start = "\r" if self.out.isatty() else ""
        self.out.write(start + text[:LINE].ljust(LINE if start else 0), ending=ending)
        self.out.flush()
