"""The queue of objects whose entries have to be written, as rows of IndexTask.

An object is recorded in the transaction that changes it, and removed when its entries have been
written: whatever ends in between, nothing is lost.
"""

import logging
from collections import defaultdict
from contextlib import contextmanager
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from search.documents.names import Names
from search.documents.registry import source_of
from search.indexing.dependents import dependents_of
from search.indexing.writer import Result, delete_entries, update_is_single_locale, write
from search.models import Entry, IndexTask
from search.signals import entries_changed

logger = logging.getLogger(__name__)

BATCH = 50
MAX_ATTEMPTS = 5
RETRY_AFTER = timedelta(minutes=1)
# Key of the advisory lock that writers of entries hold on PostgreSQL.
WRITERS = 7_236_283
# How long a writer waits for a row that somebody else has locked, and the SQLSTATE that PostgreSQL
# raises then. Less than deadlock_timeout (1 s), after which PostgreSQL might cancel the editor's
# transaction instead.
LOCK_TIMEOUT, LOCK_NOT_AVAILABLE = "500ms", "55P03"


def record(pairs):
    """Add (content type id, object id) to the queue.

    What is in it already counts as changed again, and is tried again even if it has failed.
    """
    now = timezone.now()
    IndexTask.objects.bulk_create(
        [IndexTask(content_type_id=kind, object_id=pk, since=now) for kind, pk in pairs],
        update_conflicts=True,
        unique_fields=["content_type", "object_id"],
        update_fields=["since", "attempts", "failed", "error"],
        batch_size=200,
    )


def pending():
    """Return what is due: not what has failed a moment ago, or too often."""
    rows = IndexTask.objects.filter(attempts__lt=MAX_ATTEMPTS)
    return rows.exclude(failed__gt=timezone.now() - RETRY_AFTER)


def process(limit=None):
    """Write the entries of `limit` objects of the queue, or of all; return how many there were."""
    number = 0
    while limit is None or number < limit:
        try:
            with writing():
                batch = claim(min(BATCH, limit - number) if limit else BATCH)
                if batch:
                    process_batch(batch)
        except OperationalError as error:
            if not is_lock_timeout(error):
                raise
            break  # The transaction that holds the row processes the queue when it has committed.
        if not batch:
            break
        number += len(batch)
    return number


@contextmanager
def writing():
    """Open a transaction that is the only one to write entries, waiting for its turn.

    On PostgreSQL two of them would deadlock on words and facets. SQLite has one lock for all
    writers; there an object may be processed twice, with the same outcome.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITERS])
            cursor.execute(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")
        yield


@contextmanager
def writing_or_recording(pairs):
    """Do as `writing`; where somebody else has locked a row, leave the objects to the queue.

    pairs: (content type id, object id) of what is written.
    """
    try:
        with writing():
            yield
    except OperationalError as error:
        if not is_lock_timeout(error):
            raise
        record(pairs)


def is_lock_timeout(error):
    """Return whether a row was locked by somebody else; it is written later."""
    return getattr(error.__cause__, "sqlstate", "") == LOCK_NOT_AVAILABLE


def claim(size):
    """Return the next rows, locked so that no other process claims them (PostgreSQL)."""
    rows = pending()
    if connection.features.has_select_for_update_skip_locked:
        rows = rows.select_for_update(skip_locked=True)
    return list(rows[:size])


def process_batch(batch):
    """Write a batch; if that fails, one by one, so that one object does not stop the others."""
    try:
        with writing():
            write_rows(batch)
    except Exception as error:
        if is_lock_timeout(error):
            raise
        logger.exception("Indexing %s failed", ", ".join(map(str, batch)))
        if len(batch) == 1:
            save_failure(batch[0], error)
            return
        for row in batch:
            process_batch([row])
    else:
        remove(batch)


def save_failure(row, error):
    row.attempts += 1
    row.error = f"{error.__class__.__name__}: {error}"[:300].replace("\x00", "")
    row.failed = timezone.now()
    row.save(update_fields=["attempts", "error", "failed"])


def remove(batch):
    """Remove rows from the queue, unless their objects have changed again meanwhile."""
    by_time = defaultdict(list)
    for row in batch:
        by_time[row.since].append(row.pk)
    for since, ids in by_time.items():
        IndexTask.objects.filter(pk__in=ids, since=since).delete()


def write_rows(batch):
    """Write the entries of some rows, and record the objects that show their names."""
    by_type = defaultdict(set)
    for row in batch:
        by_type[row.content_type_id].add(row.object_id)
    names = Names()
    for type_id, ids in by_type.items():
        content_type = ContentType.objects.get_for_id(type_id)
        source = source_of(content_type.model_class())
        if source:
            result = write(source, ids, names)
            entries = Entry.objects.filter(content_type=content_type, object_id__in=ids)
            public = source.public().filter(pk__in=ids).values("pk")
            withdraw(entries.exclude(object_id__in=public), result)
            again = {(type_id, pk) for pk in result.conflicts}
            record(dependents_of(content_type, ids, result) | again)


def withdraw(entries, result=None):
    """Delete the entries of a queryset, and update `is_single_locale` of their translations."""
    result = result or Result()
    with transaction.atomic():
        delete_entries(entries, result)
        result.changed += update_is_single_locale(result.keys)
        entries_changed.send(None, ids={*result.changed, *result.removed})
    return result
