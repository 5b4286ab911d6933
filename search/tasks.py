"""The background tasks of the search, run by `manage.py worker`.

Each task looks in the database for what is missing and works it off. It may therefore run twice,
late or not at all: `sweep`, which the worker calls every minute, enqueues what has been missed.
A long task ends after a while and enqueues itself again, so that short ones get their turn.
"""

import logging
import time
from datetime import timedelta

from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from django.conf import settings
from django.utils import timezone

from search.documents import file_texts
from search.engines.elastic import outbox
from search.engines.engine import EngineUnavailableError
from search.indexing import queue
from search.locks import exclusive
from search.models import OutgoingEntry
from search.semantic import backfill, neighbours
from search.semantic.embedder import EmbeddingUnavailableError, embedder

logger = logging.getLogger(__name__)

# The alias in settings.TASKS.
BACKEND = "worker"
# Seconds that a task may take before it lets others go first.
TIME_SLICE = 20
# Back-off: the first delay, doubled with each failure, and the longest one.
FIRST_DELAY, MAX_DELAY = timedelta(seconds=10), timedelta(hours=1)
# Another worker holds the lock: look again after this time.
BUSY_DELAY = timedelta(seconds=5)
# A task that has run so long belongs to a worker that was killed; finished tasks are kept so long.
LOST_AFTER, KEPT = timedelta(hours=1), timedelta(days=1)


def enqueue(task, delay=None, **arguments):
    """Enqueue a task, unless it is waiting already and is due no later.

    Backends that run a task at once (in tests) have no later: what is delayed is left out.
    """
    if not task.get_backend().supports_defer:
        if not delay:
            task.enqueue(**arguments)
        return
    due = timezone.now() + (delay or timedelta(0))
    waiting = DBTaskResult.objects.filter(
        backend_name=BACKEND, task_path=task.module_path, status=TaskResultStatus.READY
    )
    if not waiting.filter(run_after__lte=due).exists():
        waiting.delete()
        task.using(run_after=due).enqueue(**arguments)


def retry(task, attempt):
    """Enqueue a task again after a failure, each time later. attempt: how often it has failed."""
    enqueue(task, delay=min(FIRST_DELAY * 2**attempt, MAX_DELAY), attempt=attempt + 1)


@task(backend=BACKEND, priority=10)
def index_changes():
    """Index the words of what has changed."""
    end = time.monotonic() + TIME_SLICE
    while queue.process(limit=queue.BATCH):
        if time.monotonic() > end:
            enqueue(index_changes)
            break
    if embedder():
        enqueue(embed_entries)


@task(backend=BACKEND)
def embed_entries(attempt=0):
    """Embed the passages of entries that have no vectors yet."""
    with exclusive("embed_entries") as is_mine:
        if not is_mine:
            enqueue(embed_entries, delay=BUSY_DELAY)
            return
        end = time.monotonic() + TIME_SLICE
        try:
            for _number in backfill.fill():
                if time.monotonic() > end:
                    enqueue(embed_entries)
                    return
        except EmbeddingUnavailableError as error:
            logger.warning("Some entries have no vectors yet, to be tried again: %s", error)
            retry(embed_entries, attempt)
            return
        neighbours.refresh()


@task(backend=BACKEND, priority=5)
def read_files():
    """Read the texts of uploaded files that have not been read yet, and index them."""
    with exclusive("read_files") as is_mine:
        if not is_mine:
            enqueue(read_files, delay=BUSY_DELAY)
            return
        end = time.monotonic() + TIME_SLICE
        for pair in file_texts.read_missing():
            queue.record({pair})
            if time.monotonic() > end:
                enqueue(read_files)
                break
    enqueue(index_changes)


@task(backend=BACKEND, priority=5)
def send_to_elasticsearch(attempt=0):
    """Send to Elasticsearch what has changed."""
    try:
        outbox.send()
    except EngineUnavailableError as error:
        logger.info("Elasticsearch was not told of all changes, to be tried again: %s", error)
        retry(send_to_elasticsearch, attempt)


def sweep():
    """Enqueue whatever is missing and not enqueued, and tidy up after workers that were killed."""
    if queue.pending().exists():
        enqueue(index_changes)
    if file_texts.is_any_missing():
        enqueue(read_files)
    if embedder() and not is_enqueued(embed_entries) and backfill.is_any_missing():
        enqueue(embed_entries)
    is_asked = settings.ELASTICSEARCH_URLS and OutgoingEntry.objects.exists()
    if is_asked and not is_enqueued(send_to_elasticsearch):
        enqueue(send_to_elasticsearch)
    results = DBTaskResult.objects.filter(backend_name=BACKEND)
    results.finished().filter(finished_at__lt=timezone.now() - KEPT).delete()
    results.running().filter(started_at__lt=timezone.now() - LOST_AFTER).delete()


def is_enqueued(task):
    """Return whether a task is waiting, now or after a back-off."""
    rows = DBTaskResult.objects.filter(task_path=task.module_path, status=TaskResultStatus.READY)
    return rows.exists()


def oldest_waiting():
    """Return since when the oldest task that is due has waited, or None."""
    rows = DBTaskResult.objects.ready().filter(backend_name=BACKEND)
    return rows.order_by("run_after").values_list("run_after", flat=True).first()
