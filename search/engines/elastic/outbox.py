"""Tells Elasticsearch what has changed: after the commit, beside the request, until it has heard.

What is to be told is noted in the same transaction as the change; a save never waits for a server,
and nothing is lost while one is away.
"""

import contextlib
import logging
import threading

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from home.caching.content_version import content_changed
from search.models import OutgoingEntry

logger = logging.getLogger(__name__)

BATCH = 200
_sending = threading.Lock()


def note(ids):
    """Note that these entries have changed or are gone."""
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
        with contextlib.suppress(Exception):
            send()
    finally:
        connection.close()


def send():
    """Tell Elasticsearch what is noted; return how many entries. Raises EngineUnavailableError."""
    from search.engines.elastic.client import alias, asking
    from search.engines.elastic.indexing import push

    sent = 0
    with _sending:
        while rows := list(OutgoingEntry.objects.all()[:BATCH]):
            with asking():
                push(alias(), [row.entry_id for row in rows], refresh=False)
            for row in rows:
                OutgoingEntry.objects.filter(pk=row.pk, since=row.since).delete()
            sent += len(rows)
            content_changed()
    return sent
