"""Analyses the words of many documents on all processors: most of the work of a rebuild.

The processes are spawned, not forked: they share no database connection and no thread. They
compute a pure function of texts. Where there are none, this process does it itself.
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

MAX_PROCESSES = 4
# Documents that a process is given at a time.
CHUNK = 25


def useful_processes():
    """Return how many processes are useful: none where there is only one processor."""
    try:
        number = len(os.sched_getaffinity(0))
    except AttributeError:  # not Linux
        number = os.cpu_count() or 1
    return min(number, MAX_PROCESSES) if number > 1 else 0


class AnalysisPool:
    """A context manager: this many processes that analyse SearchDocuments, or 0 for none.

    directory: where the word tables are, see `search.text.loading.load_analysis`.
    """

    def __init__(self, directory, processes):
        self.directory, self.executor = directory, None
        if processes:
            context = multiprocessing.get_context("spawn")
            self.executor = ProcessPoolExecutor(processes, context, initialise, [directory])

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        if self.executor:
            self.executor.shutdown(cancel_futures=True)

    def submit(self, documents):
        """Start analysing some SearchDocuments, and return what `terms_of` takes."""
        if not self.executor:
            return documents, ()
        parts = [documents[at : at + CHUNK] for at in range(0, len(documents), CHUNK)]
        try:
            return documents, [self.executor.submit(analyse_in_process, part) for part in parts]
        except (BrokenProcessPool, OSError) as error:
            self.give_up(error)
            return documents, ()

    def terms_of(self, submitted):
        """Return the columns of terms of each document that was submitted, in order."""
        documents, futures = submitted
        try:
            found = [columns for future in futures for columns in future.result()]
        except (BrokenProcessPool, OSError) as error:
            self.give_up(error)
            found = []
        return found or analyse(documents, self.directory)

    def give_up(self, error):
        logger.warning("The words are analysed by one process, others have failed: %s", error)
        self.executor = None


def analyse(documents, directory):
    analysis = load_analysis(directory)
    return [term_columns(document, analysis) for document in documents]


_directory = None


def initialise(directory):
    """Load the word tables when a process starts, once for all its documents."""
    global _directory
    _directory = directory
    load_analysis(directory)
    # The tables are never garbage: keep the collector from scanning them.
    gc.freeze()


def analyse_in_process(documents):
    return analyse(documents, _directory)
