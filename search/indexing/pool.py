"""Analyses many texts on all processors: a rebuild writes while other processes read words.

The other processes are new ones, not forks: they have no connection of this one and no thread. All
they do is a pure function of texts. Where they cannot be had, this process does it itself.
"""

import gc
import logging
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from search.indexing.terms import term_columns
from search.text.loading import load_analysis

logger = logging.getLogger(__name__)

MOST = 4
# How many texts another process is given at a time.
CHUNK = 25


def available():
    """Return how many processes are worth having: none where there is one processor."""
    try:
        number = len(os.sched_getaffinity(0))
    except AttributeError:  # not Linux
        number = os.cpu_count() or 1
    return min(number, MOST) if number > 1 else 0


class Analysts:
    """So many processes that analyse Descriptions; without any, this one does. Use it by `with`.

    directory: where tables of words are kept, see `load_analysis`.
    """

    def __init__(self, directory, processes):
        self.directory = directory
        context = multiprocessing.get_context("spawn")
        self.pool = (
            ProcessPoolExecutor(processes, context, begin, [directory]) if processes else None
        )

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        if self.pool:
            self.pool.shutdown(cancel_futures=True)

    def give(self, descriptions):
        """Let some Descriptions be analysed, and return what `take` takes."""
        if not self.pool:
            return descriptions, ()
        parts = [descriptions[at : at + CHUNK] for at in range(0, len(descriptions), CHUNK)]
        try:
            return descriptions, [self.pool.submit(analyse, part) for part in parts]
        except (BrokenProcessPool, OSError) as error:
            self.lose(error)
            return descriptions, ()

    def take(self, given):
        """Return the terms of each Description that was given, in order."""
        descriptions, waiting = given
        try:
            found = [columns for one in waiting for columns in one.result()]
        except (BrokenProcessPool, OSError) as error:
            self.lose(error)
            found = []
        return found or analysed(descriptions, self.directory)

    def lose(self, error):
        """Go on without other processes."""
        logger.warning("Words are analysed in one process, there are no others: %s", error)
        self.pool = None


def analysed(descriptions, directory):
    analysis = load_analysis(directory)
    return [term_columns(description, analysis) for description in descriptions]


_directory = None


def begin(directory):
    """Run first in another process: words are read once for all its texts."""
    global _directory
    _directory = directory
    load_analysis(directory)
    # Whatever is loaded by now stays: there is no need to look through it for garbage.
    gc.freeze()


def analyse(descriptions):
    return analysed(descriptions, _directory)
