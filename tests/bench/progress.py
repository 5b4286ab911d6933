"""The site's progress bar, on stderr: what the bench prints goes to stdout."""

import sys

from django.core.management.base import OutputWrapper

from home.management.progress import ProgressBar


def progress_bar(title, total):
    return ProgressBar(OutputWrapper(sys.stderr), title, total)


def with_progress(title, items):
    """Yield the items of a collection, and count each when the next one is requested."""
    bar = progress_bar(title, len(items))
    for item in items:
        yield item
        bar.advance()
