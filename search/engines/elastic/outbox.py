"""The outbox of Elasticsearch: which entries it has not been told of yet.

An entry is added in the transaction that changes it; saving never waits for a server, and nothing
is lost while one is down. The worker sends what is in it, see `search.engines.elastic.delivery`.
"""

from django.conf import settings
from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone

from search import tasks
from search.models import OutgoingEntry
from search.signals import entries_changed


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
    transaction.on_commit(enqueue_sending, robust=True)


def enqueue_sending():
    tasks.enqueue(tasks.send_to_elasticsearch)
