"""Analyses the words of many documents on all processors: most of the work of a rebuild."""

import gc
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial

from search.indexing.terms import term_columns
from search.text.loading import load_analysis

MAX_PROCESSES = 4
# Documents that a process is given at a time.
CHUNK = 25


def useful_processes():
    """Return how many processes are useful: none where there is only one processor."""
    number = os.cpu_count() or 1
    return min(number, MAX_PROCESSES) if number > 1 else 0


@contextmanager
def analysis_pool(directory, processes):
    """Yield a function that starts to analyse SearchDocuments on so many processes, or on none.

    It returns an iterable of the columns of terms of each document, in order, which raises
    BrokenProcessPool if a process has ended. directory: see `search.text.loading.load_analysis`.
    The processes are spawned, not forked: they share no database connection and no thread.
    """
    if not processes:
        yield lambda documents: list(map(partial(columns_of, directory), documents))
        return
    load_analysis(directory)  # so that the lexicons are not built by each process
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(processes, context, initialise, [directory])
    try:
        analyse = partial(columns_of, directory)
        yield lambda documents: executor.map(analyse, documents, chunksize=CHUNK)
    finally:
        executor.shutdown(cancel_futures=True)


def columns_of(directory, document):
    return term_columns(document, load_analysis(directory))


def initialise(directory):
    """Load the lexicons when a process starts, once for all its documents."""
    load_analysis(directory)
    # The lexicons are never garbage: exempt them from garbage collection.
    gc.freeze()
