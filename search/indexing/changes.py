"""Records what has changed and indexes it after the commit; saving never fails because of it.

The words of a first batch are indexed in the request that made the change, so that an editor finds
what she has just published. The rest, embeddings and the texts of files are left to the worker.
"""

import logging
import threading
from contextlib import contextmanager

from django.db import transaction

from home.after_commit import call_once_after_commit
from search import tasks
from search.indexing import queue
from search.models.entry import content_type_of

logger = logging.getLogger(__name__)

_local = threading.local()


@contextmanager
def paused():
    """Record no changes in this thread: for code that makes much and rebuilds afterwards."""
    before, _local.paused = getattr(_local, "paused", False), True
    try:
        yield
    finally:
        _local.paused = before


@contextmanager
def recorded_at_the_end():
    """Record all changes of this thread at once when the block ends: for code that makes many."""
    before, _local.collected = getattr(_local, "collected", None), set()
    try:
        yield
        pairs = _local.collected
    finally:
        _local.collected = before
    changed_ids(pairs)


def changed(*objects):
    """Record that these objects have changed, and index them after the commit."""
    changed_ids((content_type_of(one).pk, one.pk) for one in objects)


def changed_ids(pairs):
    """Do as `changed`, for (content type id, object id)."""
    if not getattr(_local, "paused", False):
        record(pairs)
        call_once_after_commit(index_first_batch, robust=True)


def leave_to_worker(pairs):
    """Record what has changed for the worker alone: for a change that concerns every page.

    A migration makes one too, and is not to load the dictionaries.
    """
    if not getattr(_local, "paused", False):
        record(pairs)
        call_once_after_commit(tasks.enqueue, tasks.index_changes, robust=True)


def record(pairs):
    collected = getattr(_local, "collected", None)
    if collected is not None:
        collected.update(pairs)
        return
    try:
        with transaction.atomic():
            queue.record(set(pairs))
    except Exception:
        logger.exception("A change could not be recorded for the search; run rebuild_entries")


def index_first_batch():
    try:
        number = queue.process(limit=queue.BATCH)
        if number or queue.pending().exists():
            tasks.enqueue(tasks.index_changes)
    except Exception:
        logger.exception("Indexing after a change failed; the worker tries again")


def files_changed():
    """Let the worker read files that have not been read, after the commit."""
    if not getattr(_local, "paused", False):
        transaction.on_commit(lambda: tasks.enqueue(tasks.read_files), robust=True)
