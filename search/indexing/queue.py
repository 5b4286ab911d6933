"""The list of changed things, and reading it after the commit: a save is never broken by it."""

import logging
import threading
from collections import defaultdict
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from search.documents.names import Names
from search.documents.registry import source_of
from search.indexing.dependents import followers_of
from search.indexing.writer import Written, find_lone, note_change, remove, write
from search.models import Entry, IndexTask
from search.models.entry import content_type_of
from search.semantic import backfill

logger = logging.getLogger(__name__)

BATCH = 50
MAX_ATTEMPTS = 5
RETRY_AFTER = timedelta(minutes=1)
# The number of the lock that writers of entries hold on PostgreSQL; no other code uses it.
WRITERS = 7_236_283
# How long such a writer waits for somebody who saves a page, and what PostgreSQL says when that is
# over: less than the second after which it would stop one of the two, perhaps the save.
TIMEOUT, HELD = "500ms", "55P03"
_local = threading.local()


@contextmanager
def paused():
    """Note no changes in this thread: for one who makes many things and rebuilds afterwards."""
    before, _local.paused = getattr(_local, "paused", False), True
    try:
        yield
    finally:
        _local.paused = before


def mark(*things):
    """Note that these things have changed, and read them after the commit."""
    mark_ids((content_type_of(thing).pk, thing.pk) for thing in things)


def mark_ids(pairs):
    """Do as `mark`, for (content type id, object id)."""
    if getattr(_local, "paused", False):
        return
    try:
        with transaction.atomic():
            note(set(pairs))
    except Exception:
        logger.exception("The search could not note what has changed; run rebuild_entries")
    transaction.on_commit(drain_safely, robust=True)


def note(pairs):
    """Put (content type id, object id) on the list; what is on it already is noted as newer, and
    is tried again although it has failed before."""
    now = timezone.now()
    IndexTask.objects.bulk_create(
        [IndexTask(content_type_id=kind, object_id=pk, since=now) for kind, pk in pairs],
        update_conflicts=True,
        unique_fields=["content_type", "object_id"],
        update_fields=["since", "attempts", "failed", "error"],
        batch_size=200,
    )


def drain_safely():
    """Read a first batch here; the rest, if a change touches many things, beside this request."""
    try:
        drain(limit=BATCH)
        if settings.SEARCH_IN_BACKGROUND and waiting().exists():
            threading.Thread(target=drain_in_thread, name="search", daemon=True).start()
            return
        if not settings.SEARCH_IN_BACKGROUND:
            drain()
        backfill.wake()
    except Exception:
        logger.exception("The search could not read what has changed; it tries again later")


def drain_in_thread():
    try:
        drain()
        backfill.wake()
    except Exception:
        logger.exception("The search could not read what has changed; it tries again later")
    finally:
        connection.close()


def waiting():
    """Return what is to be read now: not what has failed a moment ago, or again and again."""
    rows = IndexTask.objects.filter(attempts__lt=MAX_ATTEMPTS)
    return rows.exclude(failed__gt=timezone.now() - RETRY_AFTER)


def drain(limit=None):
    """Write the entries of what is noted, `limit` things or all; return how many were read."""
    read = 0
    while limit is None or read < limit:
        try:
            with locked():
                batch = take(min(BATCH, limit - read) if limit else BATCH)
                if batch:
                    read_batch(batch)
        except OperationalError as error:
            if not is_held(error):
                raise
            break  # Whoever holds it goes on here, after the commit.
        if not batch:
            break
        read += len(batch)
    return read


@contextmanager
def locked():
    """Begin a transaction that writes entries alone: it waits for whoever writes them now.

    Two writers of words and facets would else wait for each other on PostgreSQL. SQLite has one
    lock for all; there the same thing may be read twice, which does no harm.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITERS])
            cursor.execute(f"SET LOCAL lock_timeout = '{TIMEOUT}'")
        yield


def is_held(error):
    """Return whether what was to be written is held by somebody who saves: it is written later."""
    return getattr(error.__cause__, "sqlstate", "") == HELD


def take(size):
    """Return the next noted things, which no other process then takes."""
    rows = waiting()
    if connection.features.has_select_for_update_skip_locked:
        rows = rows.select_for_update(skip_locked=True)
    return list(rows[:size])


def read_batch(batch):
    """Write a batch; if it fails, one by one, so that one odd thing does not stop the others."""
    try:
        with locked():
            write_things(batch)
    except Exception as error:
        if is_held(error):
            raise
        logger.exception("The search reads %s changed things one by one", len(batch))
        for row in batch:
            read_alone(row)
    else:
        done(batch)


def read_alone(row):
    try:
        with locked():
            write_things([row])
    except Exception as error:
        if is_held(error):
            raise
        logger.exception("The search cannot read %s", row)
        row.attempts += 1
        row.error = f"{error.__class__.__name__}: {error}"[:300].replace("\x00", "")
        row.failed = timezone.now()
        row.save(update_fields=["attempts", "error", "failed"])
    else:
        done([row])


def done(batch):
    """Strike what has been read, unless it has changed again meanwhile."""
    for row in batch:
        IndexTask.objects.filter(pk=row.pk, since=row.since).delete()


def write_things(batch):
    """Write the things of some StaleThings, and note whatever shows their names."""
    by_type = defaultdict(set)
    for row in batch:
        by_type[row.content_type_id].add(row.object_id)
    names = Names()
    for type_id, ids in by_type.items():
        content_type = ContentType.objects.get_for_id(type_id)
        source = source_of(content_type.model_class())
        if source:
            written = write(source, ids, names)
            gone = Entry.objects.filter(content_type=content_type, object_id__in=ids)
            public = source.public().filter(pk__in=ids).values("pk")
            withdraw(gone.exclude(object_id__in=public), written)
            again = {(type_id, pk) for pk in written.overtaken}
            note(followers_of(content_type, ids, written) | again)


def withdraw(entries, written=None):
    """Delete the entries of a query set; what is left in one language only says so."""
    written = written or Written()
    with transaction.atomic():
        remove(entries, written)
        written.changed += find_lone(written.keys)
        note_change(written)
    return written
