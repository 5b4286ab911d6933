"""Writes entries to the index: single ones, or all into a new index that replaces the old one."""

import time

from elasticsearch import NotFoundError
from elasticsearch.helpers import scan, streaming_bulk

from django.utils import timezone

from search.engines.elastic import vectors
from search.engines.elastic.client import alias, breaker, writer
from search.engines.elastic.serialization import (
    SETTINGS,
    documents,
    mappings,
    stamp,
    with_vectors_version,
)
from search.models import Entry, OutgoingEntry

# Documents in memory at a time, with all their terms.
BATCH = 50


def push(index, ids, refresh=False):
    """Index these entries, and delete from the index those that no longer exist.

    index: an alias. Raises ValueError if Elasticsearch refuses any of them.
    """
    ids = list(ids)
    if field := vectors.mapping():
        # The index may have been created before the model had any vectors.
        writer().indices.put_mapping(index=index, properties=field)
    found = {document["id"]: document for document in documents(ids)}
    results = streaming_bulk(
        writer(),
        [action(index, pk, found.get(pk)) for pk in ids],
        chunk_size=BATCH,
        raise_on_error=False,
        refresh=refresh,
        # Never create an index implicitly: before the first rebuild, or after it was replaced.
        require_alias=True,
    )
    failed = [str(item)[:300] for ok, item in results if not ok and not is_deleted(item)]
    if failed:
        raise ValueError(f"{len(failed)} entries were refused: {failed[0]}")


def action(index, pk, document):
    if document is None:
        return {"_op_type": "delete", "_index": index, "_id": str(pk)}
    return {"_op_type": "index", "_index": index, "_id": str(pk), "_source": document}


def is_deleted(item):
    """Return whether a deletion failed because the document does not exist."""
    return item.get("delete", {}).get("result") == "not_found"


def rebuild():
    """Index all entries into a new index and switch the alias to it; yield the size of each batch.

    Changes made meanwhile are indexed by `reconcile` after the switch. Of two concurrent rebuilds
    the later one wins: it removes the index of the other one, or replaces it.
    """
    index, started = f"{alias()}-{time.time_ns()}", timezone.now()
    filling = f"{index}-filling"
    writer().indices.create(
        index=index, aliases={filling: {}}, mappings=mappings(), settings=SETTINGS
    )
    last = 0
    while ids := list(
        Entry.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]
    ):
        push(filling, ids)
        last = ids[-1]
        yield len(ids)
    writer().indices.refresh(index=index)
    older = [name for name in indices() if created(name) < created(index)]
    actions = [
        *({"remove_index": {"index": name}} for name in older),
        {"remove": {"index": index, "alias": filling}},
        {"add": {"index": index, "alias": alias()}},
    ]
    writer().indices.update_aliases(actions=actions)
    # kNN searches every segment separately.
    writer().indices.forcemerge(index=index, max_num_segments=1, wait_for_completion=False)
    reconcile()
    OutgoingEntry.objects.filter(since__lt=started).delete()
    breaker.succeed()


def created(index):
    """Return the time in the name of an index, in nanoseconds."""
    return int(index.rpartition("-")[2])


def indices():
    """Return the names of all indices of this installation."""
    try:
        return list(writer().indices.get(index=f"{alias()}-*"))
    except NotFoundError:
        return []


def reconcile():
    """Make the index equal to the database; return how many entries differed."""
    writer().indices.refresh(index=alias())
    indexed = {
        int(hit["_id"]): hit["_source"]["content_hash"]
        for hit in scan(writer(), index=alias(), size=1_000, query={"query": {"match_all": {}}})
    }
    entries = with_vectors_version(Entry.objects.only("pk", "content_hash", "is_single_locale"))
    wanted = {entry.pk: stamp(entry) for entry in entries.iterator(chunk_size=2_000)}
    differing = [pk for pk in wanted.keys() | indexed.keys() if wanted.get(pk) != indexed.get(pk)]
    for start in range(0, len(differing), BATCH):
        push(alias(), differing[start : start + BATCH])
    return len(differing)
