"""Writes every entry anew while the site runs: an entry stays until it is overwritten.

Each batch writes what differs; what is gone from the site is deleted at the end. An object that
somebody else has written after it was read here is left to `search.indexing.queue`. A run that was
stopped is simply started again: what it has written does not differ any more.
"""

import contextlib
from collections import deque

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import timezone

from search.documents.names import Names
from search.documents.registry import sources
from search.engines.postgresql import tidy_index
from search.indexing import queue
from search.indexing.pool import analysis_pool, useful_processes
from search.indexing.vocabulary import count_words
from search.indexing.writer import prepare, write_batch
from search.models import Entry, EntryText, IndexTask

BATCH = 200
# Batches that are read ahead, so that their words are analysed while others are written.
READ_AHEAD = 3
# Objects from which on it pays to start other processes.
MIN_FOR_POOL = 1_000


def total():
    """Return how many objects there are to index."""
    return sum(source.public().order_by().count() for source in sources())


def rebuild(processes=None):
    """Write all entries; yield how many objects each batch held.

    processes: how many analyse words; None for as many as are useful.
    """
    started = timezone.now()
    if processes is None:
        processes = useful_processes() if total() >= MIN_FOR_POOL else 0
    with analysis_pool(settings.VAR_DIR / "words", processes) as analyse:
        for source in sources():
            yield from write_source(source, analyse)
    delete_obsolete()
    count_words()
    IndexTask.objects.filter(since__lt=started).delete()
    queue.process()
    optimise()


def write_source(source, analyse):
    """Write the entries of one Source; while the words of a few batches are analysed, earlier
    ones are written."""
    waiting = deque()
    for batch in batches(source):
        waiting.append((batch, analyse([document for _entry, document in batch.changed])))
        if len(waiting) > READ_AHEAD:
            yield finish(*waiting.popleft())
    while waiting:
        yield finish(*waiting.popleft())


def batches(source):
    """Yield each Batch of a Source in the order of ids, read and not written yet."""
    names, last = Names(), 0
    while ids := list(
        source.public().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]
    ):
        yield prepare(source, ids, names)
        last = ids[-1]


def finish(batch, columns):
    """Write a batch and return how many objects it held."""
    columns = list(columns)
    with queue.writing_or_recording({(batch.content_type.pk, pk) for pk in batch.ids}):
        result = write_batch(batch, columns, is_counted=False)
        queue.record({(batch.content_type.pk, pk) for pk in result.conflicts})
    return len(batch.ids)


def delete_obsolete():
    """Delete the entries of what is not public any more, and of models that are not indexed."""
    known = []
    for source in sources():
        kind = ContentType.objects.get_for_model(source.model)
        known.append(kind)
        public = source.public().order_by().values("pk")
        entries = Entry.objects.filter(content_type=kind)
        withdraw(entries.exclude(object_id__in=public))
    withdraw(Entry.objects.exclude(content_type__in=known))


def withdraw(entries):
    """Delete entries, or leave it to the queue where somebody has locked one of them."""
    with queue.writing_or_recording(set(entries.values_list("content_type_id", "object_id"))):
        queue.withdraw(entries)


def optimise():
    """Let the database merge its full-text index, which many small writes have fragmented."""
    with contextlib.suppress(Exception), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO search_words(search_words) VALUES ('optimize')")
            cursor.execute("ANALYZE")
        else:
            tidy_index(cursor)
            cursor.execute(f"ANALYZE {Entry._meta.db_table}, {EntryText._meta.db_table}")
