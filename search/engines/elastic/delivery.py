"""Sends the outbox to Elasticsearch."""

from home.caching.content_version import content_changed
from search.models import OutgoingEntry

BATCH = 200


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
