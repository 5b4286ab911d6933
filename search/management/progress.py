"""Draws how far the work of a command has come."""

import shutil


class Progress:
    """A bar on `stdout`, a management command's; nothing but the end where nobody watches."""

    def __init__(self, stdout, total):
        self.stdout, self.total = stdout, total

    def show(self, done):
        """Draw that so many are done."""
        if not self.stdout.isatty() and done < self.total:
            return
        width = min(shutil.get_terminal_size().columns - 20, 60)
        share = min(done / self.total, 1) if self.total else 1
        bar = "█" * int(width * share)
        self.stdout.write(f"\r{bar:<{width}} {done:>7}/{self.total}", ending="")
        self.stdout.flush()
