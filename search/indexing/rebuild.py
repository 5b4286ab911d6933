"""Writes every entry anew while the site runs: an entry stays until it is overwritten.

Each batch writes what differs; what is gone from the site is deleted at the end. An object that
somebody else has written after it was read here is left to `search.indexing.queue`. A run that was
stopped goes on where it was, from the row of `Rebuild` that is saved after each batch.
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
from search.models import Entry, EntryText, IndexTask, Rebuild

BATCH = 200
# Batches that are read ahead, so that their words are analysed while others are written.
READ_AHEAD = 3
# Objects from which on it pays to start other processes.
MIN_FOR_POOL = 1_000


def total():
    """Return how many objects there are to index."""
    return sum(source.public().order_by().count() for source in sources())


def unfinished():
    """Return the run that was stopped, or None."""
    return Rebuild.objects.filter(finished=None).order_by("-pk").first()


def rebuild(run=None, processes=None):
    """Write all entries; yield how many objects each batch held.

    run: an unfinished Rebuild to go on with. processes: how many analyse words; None for as many as
    are useful.
    """
    ordered = sorted(sources(), key=lambda source: source.label)
    if run is None:
        Rebuild.objects.all().delete()
        run = Rebuild.objects.create(source=ordered[0].label)
    if processes is None:
        processes = useful_processes() if total() >= MIN_FOR_POOL else 0
    with analysis_pool(settings.VAR_DIR / "words", processes) as analyse:
        for source in ordered:
            if source.label < run.source:
                yield source.public().order_by().count()
                continue
            if source.label != run.source:
                save(run, source.label, 0)
            yield from write_source(source, run, analyse)
    delete_obsolete()
    count_words()
    IndexTask.objects.filter(since__lt=run.started).delete()
    queue.process()
    update(run, finished=timezone.now())
    optimise()


def write_source(source, run, analyse):
    """Write the entries of one Source in the order of ids, from the last one of the run on.

    While the words of a few batches are analysed, earlier ones are written.
    """
    if run.last_id:
        yield source.public().filter(pk__lte=run.last_id).order_by().count()
    waiting = deque()
    for batch in batches(source, run):
        waiting.append((batch, analyse([document for _entry, document in batch.changed])))
        if len(waiting) > READ_AHEAD:
            yield finish(source, run, *waiting.popleft())
    while waiting:
        yield finish(source, run, *waiting.popleft())


def batches(source, run):
    """Yield each Batch of a Source, read and not written yet."""
    names, last = Names(), run.last_id
    while ids := list(
        source.public().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]
    ):
        yield prepare(source, ids, names)
        last = ids[-1]


def finish(source, run, batch, columns):
    """Write a batch, save how far the run has come, and return how many objects it held."""
    columns = list(columns)
    with queue.writing_or_recording({(batch.content_type.pk, pk) for pk in batch.ids}):
        result = write_batch(batch, columns, is_counted=False)
        queue.record({(batch.content_type.pk, pk) for pk in result.conflicts})
    save(run, source.label, batch.ids[-1])
    return len(batch.ids)


def save(run, label, last_id):
    run.source, run.last_id = label, last_id
    update(run, source=label, last_id=last_id)


def update(run, **values):
    """Update the row of a run, which is gone if another run has been started meanwhile."""
    Rebuild.objects.filter(pk=run.pk).update(**values)


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
