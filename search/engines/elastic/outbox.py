"""A transactional outbox: which entries Elasticsearch has yet to be sent.

Changes are noted in the transaction that makes them and sent after the commit, in a thread: saving
never waits for Elasticsearch, and nothing is lost while it is unavailable.
"""

import contextlib
import logging
import threading

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from search.models import OutgoingEntry

logger = logging.getLogger(__name__)

BATCH = 200
_sending = threading.Lock()


def note(ids):
    """Note that these entries have changed or were deleted."""
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
    transaction.on_commit(send_in_background, robust=True)


def send_in_background():
    if settings.SEARCH_IN_BACKGROUND and not _sending.locked():
        threading.Thread(target=send_in_thread, name="search-outbox", daemon=True).start()


def send_in_thread():
    try:
        # The circuit breaker has logged the failure; the rows stay for the next attempt.
        with contextlib.suppress(Exception):
            send()
    finally:
        connection.close()


def send():
    """Send all noted entries and return their number. Raises EngineUnavailableError."""
    from search.engines.elastic.client import alias, guarded
    from search.engines.elastic.indexing import push

    sent = 0
    with _sending:
        while rows := list(OutgoingEntry.objects.all()[:BATCH]):
            with guarded():
                push(alias(), [row.entry_id for row in rows], refresh=False)
            for row in rows:
                # Not if it was noted anew meanwhile.
                OutgoingEntry.objects.filter(pk=row.pk, since=row.since).delete()
            sent += len(rows)
    return sent
