"""Fills the index of Elasticsearch from the entries, without a moment of wrong answers."""

import time

from elasticsearch import NotFoundError
from elasticsearch.helpers import scan, streaming_bulk

from django.utils import timezone

from search.engines.elastic import vectors
from search.engines.elastic.client import alias, breaker, writer
from search.engines.elastic.serialization import SETTINGS, documents, mappings, stamp, stamped
from search.models import Entry, OutgoingEntry

# So many documents are in memory at a time, with all their terms.
BATCH = 50


def push(index, ids, refresh=False):
    """Write entries to an index, by an alias of it, and delete there those that are no more."""
    ids = list(ids)
    if field := vectors.mapping():
        # The index may be older than the first vectors of the model.
        writer().indices.put_mapping(index=index, properties=field)
    found = {document["id"]: document for document in documents(ids)}
    actions = [action(index, pk, found.get(pk)) for pk in ids]
    # The server would by itself make an index that is not there: none before the first rebuild, or
    # one that a later rebuild has removed.
    results = streaming_bulk(
        writer(),
        actions,
        chunk_size=BATCH,
        raise_on_error=False,
        refresh=refresh,
        require_alias=True,
    )
    failed = [str(item)[:300] for ok, item in results if not ok and not is_gone(item)]
    if failed:
        raise ValueError(f"{len(failed)} entries were refused: {failed[0]}")


def action(index, pk, document):
    if document is None:
        return {"_op_type": "delete", "_index": index, "_id": str(pk)}
    return {"_op_type": "index", "_index": index, "_id": str(pk), "_source": document}


def is_gone(item):
    """Return whether a deletion failed because there was nothing to delete."""
    return item.get("delete", {}).get("result") == "not_found"


def rebuild():
    """Make a new index of all entries and put it in the place of the old; yield numbers written.

    What changes meanwhile is put right by `reconcile` once the new index answers. Of two that run
    side by side the one that began later wins: the other one finds its index gone, or is replaced.
    """
    index, began = f"{alias()}-{time.time_ns()}", timezone.now()
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
    old = [name for name in indices() if age_of(name) < age_of(index)]
    actions = [
        *({"remove_index": {"index": name}} for name in old),
        {"remove": {"index": index, "alias": filling}},
        {"add": {"index": index, "alias": alias()}},
    ]
    writer().indices.update_aliases(actions=actions)
    # What is near is looked for in each part of an index by itself. Nobody waits for the parts to
    # become one: the server does it meanwhile.
    writer().indices.forcemerge(index=index, max_num_segments=1, wait_for_completion=False)
    reconcile()
    OutgoingEntry.objects.filter(since__lt=began).delete()
    breaker.succeed()


def age_of(index):
    """Return the number at the end of an index's name, which grows with time."""
    return int(index.rpartition("-")[2])


def indices():
    """Return the names of all indices that this installation has made."""
    try:
        return list(writer().indices.get(index=f"{alias()}-*"))
    except NotFoundError:
        return []


def reconcile():
    """Write what the index lacks or has otherwise, delete what it has too much; return how many."""
    writer().indices.refresh(index=alias())
    there = {
        int(hit["_id"]): hit["_source"]["content_hash"]
        for hit in scan(writer(), index=alias(), size=1_000, query={"query": {"match_all": {}}})
    }
    fields = stamped(Entry.objects.only("pk", "content_hash", "is_lone"))
    wanted = {entry.pk: stamp(entry) for entry in fields.iterator(chunk_size=2_000)}
    wrong = [pk for pk in wanted.keys() | there.keys() if wanted.get(pk) != there.get(pk)]
    for start in range(0, len(wrong), BATCH):
        push(alias(), wrong[start : start + BATCH])
    return len(wrong)
