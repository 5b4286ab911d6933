"""A progress bar for commands that take more than a few seconds."""

import shutil
import time

WIDTH = 30
# The least time between two lines in a log.
LOG_SECONDS = 10


class ProgressBar:
    """Shows how many of `total` steps are done: as a bar on a terminal, as a few lines in a log.

    `out` is the stdout of a command. `total` may be an estimate: the bar is never more than full.
    """

    def __init__(self, out, title, total):
        self.out, self.title, self.total = out, title, total
        self.done, self.began = 0, time.monotonic()
        self.logged = self.began

    def advance(self, label="", by=1):
        """Count more steps; `label` says which is being done."""
        self.done += by
        if self.out.isatty():
            self.draw(label)
        elif time.monotonic() - self.logged >= LOG_SECONDS:
            self.logged = time.monotonic()
            self.out.write(f"{self.title}: {self.done} of {self.total}")

    def draw(self, label):
        full = int(WIDTH * min(self.done / self.total, 1)) if self.total else WIDTH
        bar = "#" * full + "." * (WIDTH - full)
        self.write(f"{self.title} [{bar}] {label or f'{self.done} of {self.total}'}")

    def finish(self, result):
        """Replace the bar by a sentence and the time in seconds."""
        seconds = round(time.monotonic() - self.began)
        self.write(f"{result} ({seconds} s)", ending="\n")

    def interrupt(self):
        """Start a new line for other output."""
        if self.out.isatty():
            self.out.write()

    def write(self, text, ending=""):
        if self.out.isatty():
            width = max(shutil.get_terminal_size().columns - 1, 1)
            text = "\r" + text[:width].ljust(width)
        self.out.write(text, ending=ending)
        self.out.flush()
