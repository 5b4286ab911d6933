"""Says how far the work of a command has come."""

import shutil


class Progress:
    """A bar on `stdout`, a management command's; where nobody watches, a line for each tenth."""

    def __init__(self, stdout, total):
        self.stdout, self.total, self.tenths = stdout, total, 0

    def show(self, done):
        """Say that so many are done."""
        share = min(done / self.total, 1) if self.total else 1
        if self.stdout.isatty():
            self.draw(done, share)
        elif int(share * 10) > self.tenths:
            self.tenths = int(share * 10)
            self.stdout.write(f"{done}/{self.total}")

    def draw(self, done, share):
        width = max(1, min(shutil.get_terminal_size().columns - 20, 60))
        bar = "█" * int(width * share)
        self.stdout.write(f"\r{bar:<{width}} {done:>7}/{self.total}", ending="")
        self.stdout.flush()

    def end(self):
        """Let what is written next begin on a line of its own."""
        if self.stdout.isatty():
            self.stdout.write()
