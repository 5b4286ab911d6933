"""Writes every entry anew, beside a running site: what is there stays until it is overwritten.

Each batch updates what differs; what is gone from the site meanwhile is swept away at the end. A
thing that somebody else has written after it was read here is left to `search.indexing.queue`. A
run that was stopped goes on where it was, from the row of `Rebuild` that is kept after each batch.
"""

import contextlib
from collections import deque

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import OperationalError, connection
from django.utils import timezone

from search.documents.names import Names
from search.documents.registry import sources
from search.engines.postgresql import tidy_index
from search.indexing import queue
from search.indexing.pool import Analysts, available
from search.indexing.vocabulary import count_words
from search.indexing.writer import prepare, write_batch
from search.models import Entry, EntryText, IndexTask, Rebuild

BATCH = 200
# How many batches are read before the first of them is written.
AHEAD = 3
# How many things make it worth starting other processes.
WORTH_IT = 1_000


def total():
    """Return how many things there are to read."""
    return sum(source.public().order_by().count() for source in sources())


def unfinished():
    """Return the run that was stopped, or None."""
    return Rebuild.objects.filter(finished=None).order_by("-pk").first()


def rebuild(run=None, processes=None):
    """Write all entries; yield how many things each batch held. `run` is one to go on with.

    processes: how many analyse words beside this one; as many as help, if it is None.
    """
    ordered = sorted(sources(), key=lambda source: source.label)
    if run is None:
        Rebuild.objects.all().delete()
        run = Rebuild.objects.create(source=ordered[0].label)
    if processes is None:
        processes = available() if total() >= WORTH_IT else 0
    with Analysts(settings.VAR_DIR / "words", processes) as analysts:
        for source in ordered:
            if source.label < run.source:
                yield source.public().order_by().count()
                continue
            if source.label != run.source:
                save(run, source.label, 0)
            yield from write_source(source, run, analysts)
    sweep()
    count_words()
    IndexTask.objects.filter(since__lt=run.started).delete()
    queue.drain()
    note(run, finished=timezone.now())
    tidy()


def write_source(source, run, analysts):
    """Write the things of one kind by their ids, from the last one of the run.

    While the words of a few batches are analysed, those before them are written.
    """
    if run.last_id:
        yield source.public().filter(pk__lte=run.last_id).order_by().count()
    waiting = deque()
    for batch in batches(source, run):
        given = analysts.give([description for _entry, description in batch.changed])
        waiting.append((batch, given))
        if len(waiting) > AHEAD:
            yield finish(source, run, analysts, *waiting.popleft())
    while waiting:
        yield finish(source, run, analysts, *waiting.popleft())


def batches(source, run):
    """Yield a Batch of things that are read and not written yet."""
    names, last = Names(), run.last_id
    while ids := list(
        source.public().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]
    ):
        yield prepare(source, ids, names)
        last = ids[-1]


def finish(source, run, analysts, batch, given):
    """Write a batch, note how far the run has come, and return how many things that were."""
    columns = analysts.take(given)
    try:
        with queue.locked():
            written = write_batch(batch, columns, is_counted=False)
            queue.note({(batch.content_type.pk, pk) for pk in written.overtaken})
    except OperationalError as error:
        if not queue.is_held(error):
            raise
        queue.note({(batch.content_type.pk, pk) for pk in batch.ids})
    save(run, source.label, batch.ids[-1])
    return len(batch.ids)


def save(run, label, last_id):
    run.source, run.last_id = label, last_id
    note(run, source=label, last_id=last_id)


def note(run, **values):
    """Write values to the row of a run, which is gone if another one has begun anew meanwhile."""
    Rebuild.objects.filter(pk=run.pk).update(**values)


def sweep():
    """Delete the entries of what nobody may read, and of kinds of things no longer read."""
    known = []
    for source in sources():
        kind = ContentType.objects.get_for_model(source.model)
        known.append(kind)
        public = source.public().order_by().values("pk")
        entries = Entry.objects.filter(content_type=kind)
        take_away(entries.exclude(object_id__in=public))
    take_away(Entry.objects.exclude(content_type__in=known))


def take_away(entries):
    """Delete entries, or let the queue do it where somebody holds them."""
    things = set(entries.values_list("content_type_id", "object_id"))
    try:
        with queue.locked():
            queue.withdraw(entries)
    except OperationalError as error:
        if not queue.is_held(error):
            raise
        queue.note(things)


def tidy():
    """Let the database put its index in order, which many small writes have scattered."""
    with contextlib.suppress(Exception), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO search_words(search_words) VALUES ('optimize')")
            cursor.execute("ANALYZE")
        else:
            tidy_index(cursor)
            cursor.execute(f"ANALYZE {Entry._meta.db_table}, {EntryText._meta.db_table}")
