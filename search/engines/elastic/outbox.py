"""The outbox of Elasticsearch: which entries it has not been told of yet.

An entry is added in the transaction that changes it; saving never waits for a server, and nothing
is lost while one is down. The worker sends what is in it.
"""

from django.conf import settings
from django.dispatch import receiver
from django.utils import timezone

from home.after_commit import call_once_after_commit
from home.caching.content_version import content_changed
from search.models import OutgoingEntry
from search.signals import entries_changed

BATCH = 200


@receiver(entries_changed)
def add(ids, **_kwargs):
    """Add entries that have changed or been deleted."""
    if not settings.ELASTICSEARCH_URLS or not ids:
        return
    now = timezone.now()
    OutgoingEntry.objects.bulk_create(
        [OutgoingEntry(entry_id=pk, since=now) for pk in ids],
        update_conflicts=True,
        unique_fields=["entry_id"],
        update_fields=["since"],
        batch_size=300,
    )
    call_once_after_commit(enqueue_sending, robust=True)


def enqueue_sending():
    from search import tasks

    tasks.enqueue(tasks.send_to_elasticsearch)


def send():
    """Send the entries of the outbox; return how many. Raises EngineUnavailableError.

    A row is deleted once Elasticsearch has taken its entry, unless that has changed again
    meanwhile. An entry that is sent twice is written twice, with the same outcome.
    """
    from search.engines.elastic.client import alias, guarded
    from search.engines.elastic.indexing import push

    sent = 0
    while rows := list(OutgoingEntry.objects.all()[:BATCH]):
        with guarded():
            push(alias(), [row.entry_id for row in rows], refresh=False)
        for row in rows:
            OutgoingEntry.objects.filter(pk=row.pk, since=row.since).delete()
        sent += len(rows)
        content_changed()
    return sent
