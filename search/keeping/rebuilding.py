"""Writes every entry anew, beside a running site: what is there stays until it is overwritten.

Each batch updates what differs and stamps what it has seen with the number of the run; what bears
no such stamp at the end is gone from the site, and is swept away. A run that was stopped goes on
where it was, from the row of `Rebuild` that is kept after each batch.
"""

import contextlib

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import timezone

from search.describe.names import Names
from search.describe.registry import sources
from search.keeping.queue import withdraw
from search.keeping.vocabulary import count_words
from search.keeping.writer import write
from search.models import Entry, EntryText, Rebuild, StaleThing

BATCH = 200


def total():
    """Return how many things there are to read."""
    return sum(source.public().order_by().count() for source in sources())


def unfinished():
    """Return the run that was stopped, or None."""
    return Rebuild.objects.filter(finished=None).order_by("-pk").first()


def rebuild(run=None):
    """Write all entries; yield how many things each batch held. `run` is one to go on with."""
    ordered = sorted(sources(), key=lambda source: source.label)
    if run is None:
        Rebuild.objects.all().delete()
        run = Rebuild.objects.create(source=ordered[0].label)
    for source in ordered:
        if source.label < run.source:
            yield source.public().order_by().count()
            continue
        if source.label != run.source:
            save(run, source.label, 0)
        yield from write_source(source, run)
    sweep(run)
    count_words()
    StaleThing.objects.filter(since__lt=run.started).delete()
    run.finished = timezone.now()
    run.save(update_fields=["finished"])
    tidy()


def write_source(source, run):
    """Write the things of one kind by their ids, from the last one of the run."""
    names = Names()
    while True:
        things = list(source.public().filter(pk__gt=run.last_id).order_by("pk")[:BATCH])
        if not things:
            return
        write(source, things, names, rebuild=run.pk)
        save(run, source.label, things[-1].pk)
        yield len(things)


def save(run, label, last_id):
    run.source, run.last_id = label, last_id
    run.save(update_fields=["source", "last_id"])


def sweep(run):
    """Delete what the run has not seen and what nobody may read any more."""
    old, known = Entry.objects.exclude(rebuild=run.pk), []
    for source in sources():
        kind = ContentType.objects.get_for_model(source.model)
        known.append(kind)
        public = source.public().order_by().values("pk")
        withdraw(old.filter(content_type=kind).exclude(object_id__in=public))
    withdraw(old.exclude(content_type__in=known))


def tidy():
    """Let the database put its index in order, which many small writes have scattered."""
    with contextlib.suppress(Exception), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO search_words(search_words) VALUES ('optimize')")
            cursor.execute("ANALYZE")
        else:
            cursor.execute(f"ANALYZE {Entry._meta.db_table}, {EntryText._meta.db_table}")
